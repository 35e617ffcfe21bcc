import { useEffect, useState } from 'preact/hooks';
import { type Answer, isMissing } from '../ui/ask.client.ts';
import { textOf, useLanguage, useTitle, useWords } from '../ui/language.ts';
import { Problem } from '../ui/problem.view.tsx';
import { TopBar } from '../ui/top-bar.view.tsx';
import { uiWords } from '../ui/ui-words.ts';
import { type FetchedResult, fetchResult } from './result.client.ts';
import { Result } from './result.view.tsx';
import { resultWords } from './result-words.ts';

type Props = { readonly eventId: string; readonly version: string };

/** Fetches one version of a result and shows it; it never changes, so once is enough. */
export const ResultScreen = ({ eventId, version }: Props) => {
  const words = useWords(resultWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const [answer, setAnswer] = useState<Answer<FetchedResult> | null>(null);
  const load = async () => setAnswer(await fetchResult(eventId, version));
  useEffect(() => void load(), [eventId, version]);
  const event = answer?.ok ? textOf(answer.body.page.event, language) : '';
  useTitle([words.title, event, ui.brand].filter((part) => part !== '').join(' · '));
  const isUnknown = answer?.ok === false && isMissing(answer.trouble);
  return (
    <div class="page">
      <TopBar />
      <main id="main" class="stack">
        {answer === null && <p class="soft">{ui.loading}</p>}
        {answer?.ok && <Result eventId={eventId} result={answer.body} />}
        {isUnknown && (
          <div class="empty">
            <h1>{words.unknown}</h1>
          </div>
        )}
        {answer?.ok === false && !isUnknown && (
          <Problem trouble={answer.trouble} onAgain={() => void load()} />
        )}
      </main>
    </div>
  );
};
