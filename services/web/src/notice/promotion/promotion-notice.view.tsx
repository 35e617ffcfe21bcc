import type { PromotionNotice } from '@jinbang/contracts/http/promotion-notice';
import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { noticeWords } from '../notice-words.ts';
import { FollowObjection } from '../result/follow-objection.view.tsx';
import { zonedMoment } from '../result/notice-days.rules.ts';
import { NoticePeriod } from '../result/notice-period.view.tsx';
import { ObjectHere } from '../result/object-here.view.tsx';
import { PromotedList } from './promoted-list.view.tsx';
import { placeOfPromotion } from './promotion-notice.client.ts';
import { promotionWords } from './promotion-words.ts';

type Props = { readonly notice: PromotionNotice };

const Head = ({ notice }: Props) => {
  const words = useWords(promotionWords);
  const { print: printWord } = useWords(noticeWords);
  return (
    <p class="row no-print">
      {notice.isOpen ? (
        <Badge sign="notice" tone="notice" word={words.posted} />
      ) : (
        <Badge sign="lock" tone="doubt" word={words.down} outlined={true} />
      )}
      {notice.isOpen && (
        <button type="button" class="button tight" onClick={() => print()}>
          {printWord}
        </button>
      )}
    </p>
  );
};

/** Down: that it hung, until when, and nobody's name. */
const Down = ({ notice, at }: Props & { readonly at: string }) => {
  const words = useWords(promotionWords);
  const language = useLanguage();
  return (
    <div class="card stack">
      <p>{words.downAt(zonedMoment(at, notice.zone, language))}</p>
      <p class="soft">{words.downHint}</p>
    </div>
  );
};

/** The notice as it hangs: what it says, until when, who is to be promoted, and how to object. */
export const PromotionNoticeView = ({ notice }: Props) => {
  const words = useWords(promotionWords);
  const common = useWords(noticeWords);
  const language = useLanguage();
  const place = placeOfPromotion(notice.noticeId);
  return (
    <>
      <h1>{textOf(notice.title, language)}</h1>
      <Head notice={notice} />
      <p class="soft" lang="zh-CN">
        {words.body(notice.body)}
      </p>
      {notice.takenDownAt !== null && <Down notice={notice} at={notice.takenDownAt} />}
      {notice.isOpen && <p class="notice-text">{textOf(notice.text, language)}</p>}
      <NoticePeriod notice={notice} />
      {notice.isOpen && <PromotedList lines={notice.lines} />}
      <section class="stack" aria-labelledby="objections">
        <h2 id="objections">{common.objections}</h2>
        {notice.isOpen && <p class="notice-text">{textOf(notice.objections, language)}</p>}
        <h3>{common.contact}</h3>
        <p class="notice-text">{textOf(notice.contact, language)}</p>
        <ObjectHere place={place} notice={notice} />
        <FollowObjection place={place} zone={notice.zone} />
      </section>
    </>
  );
};
