import '../ui/base.css';
import '../ui/controls.css';
import '../ui/badge.css';
import '../ui/table.css';
import './notice.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Answer, isMissing, type Trouble } from '../ui/ask.client.ts';
import { textOf, useLanguage, useTitle, useWords } from '../ui/language.ts';
import { Problem } from '../ui/problem.view.tsx';
import { TopBar } from '../ui/top-bar.view.tsx';
import { uiWords } from '../ui/ui-words.ts';
import { fetchNotice, type PublicNotice } from './notice.client.ts';
import { Notice } from './notice.view.tsx';
import { noticeWords } from './notice-words.ts';
import { noticeIdOf } from './place.rules.ts';

const noticeId = noticeIdOf(location.pathname);
const nothing: Answer<never> = { ok: false, trouble: { kind: 'missing' } };

const isTakenDown = (trouble: Trouble): boolean =>
  trouble.kind === 'refused' && trouble.status === 410;

type NoneProps = { readonly trouble: Trouble; readonly onAgain: () => void };

/** Nothing to show: never there, taken down, or no line to the server. */
const NoNotice = ({ trouble, onAgain }: NoneProps) => {
  const words = useWords(noticeWords);
  const isDown = isTakenDown(trouble);
  // An address with a slip of the pen is refused; for a visitor it is the same as none.
  const isNone = isMissing(trouble);
  if (!isDown && !isNone) return <Problem trouble={trouble} onAgain={onAgain} />;
  return (
    <div class="empty">
      <h1>{isDown ? words.gone : words.none}</h1>
      <p class="soft">{isDown ? words.goneHint : words.noneHint}</p>
    </div>
  );
};

const App = () => {
  const words = useWords(noticeWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const [answer, setAnswer] = useState<Answer<PublicNotice> | null>(null);
  const load = async () => setAnswer(noticeId === null ? nothing : await fetchNotice(noticeId));
  useEffect(() => void load(), []);
  const title = answer?.ok ? textOf(answer.body.title, language) : words.title;
  useTitle(`${title} · ${ui.brand}`);
  return (
    <div class="page">
      <TopBar />
      <main id="main" class="loose notice">
        {answer === null && <p class="soft">{ui.loading}</p>}
        {answer?.ok === true && <Notice notice={answer.body} now={new Date()} />}
        {answer?.ok === false && <NoNotice trouble={answer.trouble} onAgain={() => void load()} />}
      </main>
    </div>
  );
};

const root = document.getElementById('app');
if (root) render(<App />, root);
