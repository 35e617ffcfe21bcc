import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { TextField } from '../../ui/field.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import type { SignName } from '../../ui/sign.view.tsx';
import { dayText } from '../../ui/time-text.ts';
import { useWho } from '../frame/who.ts';
import { useNaming } from '../person/names.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { draftNotice, fetchNotices, type Notice, stepNotice } from './admission.client.ts';
import { admitsHere } from './admission.rules.ts';
import { admissionWords } from './admission-words.ts';
import { Objections } from './objections.view.tsx';

const LOOKS: Readonly<Record<Notice['state'], { readonly sign: SignName; readonly tone: string }>> =
  {
    drafted: { sign: 'provisional', tone: 'provisional' },
    signed: { sign: 'wait', tone: 'progress' },
    posted: { sign: 'notice', tone: 'notice' },
    'taken-down': { sign: 'lock', tone: 'doubt' },
  };
const NEXT = { drafted: 'sign', signed: 'post', posted: 'take-down' } as const;

type CardProps = {
  readonly eventId: string;
  readonly notice: Notice;
  readonly onDone: () => void;
};

const NoticeCard = ({ eventId, notice, onDone }: CardProps) => {
  const words = useWords(admissionWords);
  const language = useLanguage();
  const { ownId } = useNaming();
  const [reason, setReason] = useState('');
  const { isBusy, trouble, send } = useSending();
  const { state, noticeId, postedAt, endsAt, objections } = notice;
  const next = state === 'taken-down' ? undefined : NEXT[state];
  const isOwn = next === 'sign' && notice.draftedBy === ownId;
  const isEarly = next === 'take-down' && endsAt !== null && Date.parse(endsAt) > Date.now();
  const open = objections.filter(({ outcome }) => outcome === null).length;
  return (
    <article class="proposal stack">
      <p class="row">
        <Badge {...LOOKS[state]} word={words.noticeState[state]} outlined={state !== 'posted'} />
        {words.noticeLine(notice.lines.length, notice.workingDays)}
      </p>
      {postedAt && endsAt && (
        <p class="number">
          {words.period(
            dayText(postedAt, language),
            // The last day, not the midnight after it.
            dayText(new Date(Date.parse(endsAt) - 1).toISOString(), language),
          )}
          {' · '}
          {words.objections(open, objections.length)}
        </p>
      )}
      {trouble && <Problem trouble={trouble} />}
      {isEarly && (
        <TextField
          id={`notice-${noticeId}`}
          label={words.reason}
          hint={words.needsReason}
          value={reason}
          onValue={setReason}
          lengthMax={500}
        />
      )}
      {next && (
        <p class="row">
          <button
            type="button"
            class={next === 'take-down' ? 'button' : 'button first'}
            disabled={isBusy || isOwn || (isEarly && reason.trim() === '')}
            aria-describedby={`notice-hint-${noticeId}`}
            onClick={() =>
              void send(() => stepNotice(eventId, notice, next, reason.trim()), onDone)
            }
          >
            {words.step[next]}
          </button>
          <span id={`notice-hint-${noticeId}`} class="soft small">
            {isOwn ? words.notOwn : ''}
          </span>
          {state === 'posted' && (
            <a class="button plain" href={`/notices/${noticeId}`}>
              {words.openPage}
            </a>
          )}
        </p>
      )}
      {postedAt && <Objections eventId={eventId} notice={notice} onDone={onDone} />}
    </article>
  );
};

/** The notice of entrants: drafted, signed by another, posted, taken down. */
export const Notices = ({ eventId }: { readonly eventId: string }) => {
  const words = useWords(admissionWords);
  const { body, trouble, again } = useAnswer(`notices ${eventId}`, () => fetchNotices(eventId));
  const drafting = useSending();
  const { offices } = useWho();
  return (
    <section class="stack">
      <div class="head">
        <h2>{words.notice}</h2>
        {admitsHere(offices) && (
          <button
            type="button"
            class="button tight"
            disabled={drafting.isBusy}
            onClick={() => void drafting.send(() => draftNotice(eventId), again)}
          >
            {words.draft}
          </button>
        )}
      </div>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {drafting.trouble && <Problem trouble={drafting.trouble} />}
      {body?.items.length === 0 && (
        <div class="empty">
          <p>
            <strong>{words.noticeNone}</strong>
          </p>
          <p class="soft">{words.noticeHint}</p>
        </div>
      )}
      {body?.items.map((notice) => (
        <NoticeCard key={notice.noticeId} eventId={eventId} notice={notice} onDone={again} />
      ))}
    </section>
  );
};
