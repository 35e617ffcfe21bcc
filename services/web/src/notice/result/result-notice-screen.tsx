import type { ResultNotice } from '@jinbang/contracts/http/result-notice';
import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '../../ui/ask.client.ts';
import { textOf, useLanguage, useTitle, useWords } from '../../ui/language.ts';
import { uiWords } from '../../ui/ui-words.ts';
import { NoNotice } from '../no-notice.view.tsx';
import { fetchResultNotice } from './result-notice.client.ts';
import { ResultNoticeView } from './result-notice.view.tsx';
import { resultNoticeWords } from './result-notice-words.ts';

/** The public notice of the result of an event. */
export const ResultNoticeScreen = ({ eventId }: { readonly eventId: string }) => {
  const words = useWords(resultNoticeWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const [answer, setAnswer] = useState<Answer<ResultNotice> | null>(null);
  const load = async () => setAnswer(await fetchResultNotice(eventId));
  useEffect(() => void load(), []);
  const title = answer?.ok ? textOf(answer.body.title, language) : words.title;
  useTitle(`${title} · ${ui.brand}`);
  return (
    <>
      {answer === null && <p class="soft">{ui.loading}</p>}
      {answer?.ok === true && <ResultNoticeView notice={answer.body} />}
      {answer?.ok === false && <NoNotice trouble={answer.trouble} onAgain={() => void load()} />}
    </>
  );
};
