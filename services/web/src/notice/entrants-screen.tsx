import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '../ui/ask.client.ts';
import { textOf, useLanguage, useTitle, useWords } from '../ui/language.ts';
import { uiWords } from '../ui/ui-words.ts';
import { NoNotice } from './no-notice.view.tsx';
import { fetchNotice, type PublicNotice } from './notice.client.ts';
import { Notice } from './notice.view.tsx';
import { noticeWords } from './notice-words.ts';

/** The notice of entrants. */
export const EntrantsScreen = ({ noticeId }: { readonly noticeId: string }) => {
  const words = useWords(noticeWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const [answer, setAnswer] = useState<Answer<PublicNotice> | null>(null);
  const load = async () => setAnswer(await fetchNotice(noticeId));
  useEffect(() => void load(), []);
  const title = answer?.ok ? textOf(answer.body.title, language) : words.title;
  useTitle(`${title} · ${ui.brand}`);
  return (
    <>
      {answer === null && <p class="soft">{ui.loading}</p>}
      {answer?.ok === true && <Notice notice={answer.body} now={new Date()} />}
      {answer?.ok === false && <NoNotice trouble={answer.trouble} onAgain={() => void load()} />}
    </>
  );
};
