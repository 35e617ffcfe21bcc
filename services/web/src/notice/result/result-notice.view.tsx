import type { ResultNotice } from '@jinbang/contracts/http/result-notice';
import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { FollowObjection } from './follow-objection.view.tsx';
import { zonedMoment } from './notice-days.rules.ts';
import { NoticePeriod } from './notice-period.view.tsx';
import { ObjectHere } from './object-here.view.tsx';
import { placeOfResult } from './result-notice.client.ts';
import { resultNoticeWords } from './result-notice-words.ts';
import { Winners } from './winners.view.tsx';

type Props = { readonly notice: ResultNotice };

const LOOK = {
  notice: ['notice', 'notice'],
  over: ['lock', 'doubt'],
  final: ['final', 'final'],
  amended: ['amended', 'amended'],
} as const;

const Head = ({ notice }: Props) => {
  const words = useWords(resultNoticeWords);
  const state = notice.state === 'notice' && !notice.isOpen ? 'over' : notice.state;
  const [sign, tone] = LOOK[state];
  return (
    <p class="row no-print">
      <Badge sign={sign} tone={tone} word={words.state[state]} outlined={state === 'over'} />
      {notice.amendment && <Badge sign="amended" word={words.again} outlined={true} />}
      <a href={`/results/${notice.eventId}/${notice.resultVersion}`}>
        {words.page} · {words.version(notice.resultVersion)}
      </a>
      <button type="button" class="button tight" onClick={() => print()}>
        {words.print}
      </button>
    </p>
  );
};

/** Why it hangs anew, and whom it is about now. */
const Amendment = ({ notice }: Props) => {
  const words = useWords(resultNoticeWords);
  const language = useLanguage();
  const { amendment, zone } = notice;
  if (!amendment) return null;
  const { reason, places, othersUntil } = amendment;
  return (
    <section class="card stack" aria-label={words.again}>
      <h2>{words.again}</h2>
      {reason && <p>{words.why(reason)}</p>}
      <p>{places ? words.places(places.join(language === 'zh' ? '、' : ', ')) : words.everybody}</p>
      {places && (
        <p class="soft">
          {othersUntil ? words.others(zonedMoment(othersUntil, zone, language)) : words.othersOver}
        </p>
      )}
    </section>
  );
};

/** The notice as it hangs: what it says, until when, who won, and how to object. */
export const ResultNoticeView = ({ notice }: Props) => {
  const words = useWords(resultNoticeWords);
  const language = useLanguage();
  return (
    <>
      <h1>{textOf(notice.title, language)}</h1>
      <Head notice={notice} />
      <Amendment notice={notice} />
      <p class="notice-text">{textOf(notice.body, language)}</p>
      <NoticePeriod notice={notice} />
      <Winners winners={notice.winners} />
      <section class="stack" aria-labelledby="objections">
        <h2 id="objections">{words.objections}</h2>
        <p class="notice-text">{textOf(notice.objections, language)}</p>
        <h3>{words.contact}</h3>
        <p class="notice-text">{textOf(notice.contact, language)}</p>
        <ObjectHere place={placeOfResult(notice.eventId)} notice={notice} />
        <FollowObjection place={placeOfResult(notice.eventId)} zone={notice.zone} />
      </section>
    </>
  );
};
