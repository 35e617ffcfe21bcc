import type { PromotionNotice } from '@jinbang/contracts/http/promotion-notice';
import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '../../ui/ask.client.ts';
import { textOf, useLanguage, useTitle, useWords } from '../../ui/language.ts';
import { uiWords } from '../../ui/ui-words.ts';
import { NoNotice } from '../no-notice.view.tsx';
import { fetchPromotionNotice } from './promotion-notice.client.ts';
import { PromotionNoticeView } from './promotion-notice.view.tsx';
import { promotionWords } from './promotion-words.ts';

/** The public notice of proposed promotions. */
export const PromotionNoticeScreen = ({ noticeId }: { readonly noticeId: string }) => {
  const words = useWords(promotionWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const [answer, setAnswer] = useState<Answer<PromotionNotice> | null>(null);
  const load = async () => setAnswer(await fetchPromotionNotice(noticeId));
  useEffect(() => void load(), []);
  const title = answer?.ok ? textOf(answer.body.title, language) : words.title;
  useTitle(`${title} · ${ui.brand}`);
  return (
    <>
      {answer === null && <p class="soft">{ui.loading}</p>}
      {answer?.ok === true && <PromotionNoticeView notice={answer.body} />}
      {answer?.ok === false && <NoNotice trouble={answer.trouble} onAgain={() => void load()} />}
    </>
  );
};
