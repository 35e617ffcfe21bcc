import type { ReleaseDesk } from '@jinbang/contracts/http/result-desk';
import type { ObjectionView } from '@jinbang/contracts/http/result-objection';
import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { sizeText } from '../../ui/file.rules.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { useWho } from '../frame/who.ts';
import { useNaming } from '../person/names.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { NoticeTextPart } from './notice-text.view.tsx';
import { AnswerObjection, RecordObjection } from './objection-dialog.view.tsx';
import { ReasonDialog } from './reason-dialog.view.tsx';
import { acceptObjection, fetchObjections, objectionFileUrl } from './result.client.ts';
import { resultWords } from './result-words.ts';

const SIGN = {
  filed: ['wait', 'provisional'],
  accepted: ['provisional', 'progress'],
  declined: ['lock', 'doubt'],
  upheld: ['good', 'good'],
  dismissed: ['lock', 'doubt'],
} as const;

type LineProps = {
  readonly eventId: string;
  readonly objection: ObjectionView;
  readonly isMine: boolean;
  readonly onDone: () => void;
};

const Acts = ({ eventId, objection, onDone }: LineProps) => {
  const words = useWords(resultWords);
  const { ownId } = useNaming();
  const [asked, setAsked] = useState<'decline' | 'answer' | null>(null);
  const { isBusy, trouble, send } = useSending();
  const close = () => setAsked(null);
  const done = () => {
    close();
    onDone();
  };
  const accept = () => acceptObjection(eventId, objection, { outcome: 'accepted' });
  const isOwn = objection.acceptedBy === ownId;
  return (
    <>
      <p class="row">
        {objection.state === 'filed' && (
          <>
            <button
              type="button"
              class="button tight"
              disabled={isBusy}
              onClick={() => void send(accept, done)}
            >
              {words.accept}
            </button>
            <button type="button" class="button tight plain" onClick={() => setAsked('decline')}>
              {words.decline}
            </button>
          </>
        )}
        {objection.state === 'accepted' && (
          <>
            <button
              type="button"
              class="button tight"
              disabled={isOwn}
              aria-describedby={`why-${objection.objectionId}`}
              onClick={() => setAsked('answer')}
            >
              {words.answer}
            </button>
            <span id={`why-${objection.objectionId}`} class="soft small">
              {isOwn && words.answeredByOther}
            </span>
          </>
        )}
      </p>
      {trouble && <Problem trouble={trouble} />}
      {asked === 'answer' && (
        <AnswerObjection eventId={eventId} objection={objection} onDone={done} onClose={close} />
      )}
      {asked === 'decline' && (
        <ReasonDialog
          title={words.decline}
          lead={objection.matter ?? words.erased}
          needed={true}
          lengthMax={2_000}
          send={(reason) => acceptObjection(eventId, objection, { outcome: 'declined', reason })}
          onClose={close}
          onDone={done}
        />
      )}
    </>
  );
};

const ObjectionLine = (props: LineProps) => {
  const words = useWords(resultWords);
  const language = useLanguage();
  const { eventId, objection, isMine } = props;
  const [sign, tone] = SIGN[objection.state];
  const said = objection.answer ?? objection.declinedBecause;
  return (
    <li class="card stack">
      <p class="row">
        <Badge
          sign={sign}
          tone={tone}
          word={words.objectionState[objection.state]}
          outlined={true}
        />
        <strong class="number">№ {objection.number}</strong>
        <span class="number">{objection.entryNo ?? words.whole}</span>
        <span class="soft small">
          {objection.filedBy ?? words.anonymous} ·{' '}
          {momentText(objection.receivedAt, language, new Date())} ·{' '}
          {words.version(objection.resultVersion)}
          {objection.paper && ` · ${objection.paper.shelf}`}
          {objection.channel === 'network' && ` · ${words.overNetwork}`}
          {objection.objectorKind === 'organisation' && ` · ${words.forOrganisation}`}
          {objection.contact && ` · ${objection.contact}`}
        </span>
      </p>
      <p class={objection.matter === null ? 'soft' : 'said'}>{objection.matter ?? words.erased}</p>
      {objection.links.map((link) => (
        <p key={link} class="small">
          <a href={link} target="_blank" rel="noopener noreferrer nofollow">
            {link}
          </a>
        </p>
      ))}
      {objection.files.length > 0 && (
        <p class="row small">
          {objection.files.map(({ place, kind, byteCount }) => (
            <a key={place} href={objectionFileUrl(eventId, objection.objectionId, place)}>
              {words.evidence(place, kind, sizeText(byteCount))}
            </a>
          ))}
        </p>
      )}
      {said && <p class="soft">{said}</p>}
      <p class="small soft">
        <code>{objection.objectionId}</code>
      </p>
      {isMine && <Acts {...props} />}
    </li>
  );
};

type Props = { readonly eventId: string; readonly desk: ReleaseDesk; readonly onDone: () => void };

const Objections = ({ eventId, desk, onDone }: Props) => {
  const words = useWords(resultWords);
  const { offices } = useWho();
  const { body, trouble, again } = useAnswer(eventId, () => fetchObjections(eventId));
  const [isRecording, setRecording] = useState(false);
  const isMine = offices.has('organiser') || offices.has('supervisor');
  const version = desk.result?.releasedAt ? desk.result.version : null;
  const done = () => {
    setRecording(false);
    again();
    onDone();
  };
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  const items = body?.items ?? [];
  return (
    <div class="stack">
      <h3>{words.objections}</h3>
      {body && items.length === 0 && (
        <div class="empty">
          <h3>{words.noObjection}</h3>
          <p class="soft">{words.noObjectionHint}</p>
        </div>
      )}
      <ul class="result-list">
        {items.map((one) => (
          <ObjectionLine
            key={`${one.objectionId}/${one.version}`}
            eventId={eventId}
            objection={one}
            isMine={isMine}
            onDone={done}
          />
        ))}
      </ul>
      {body && !body.isComplete && <p class="soft">{words.listCut}</p>}
      {isMine && (
        <p class="row">
          <button
            type="button"
            class="button tight"
            disabled={version === null}
            aria-describedby="record-why"
            onClick={() => setRecording(true)}
          >
            {words.record}
          </button>
          <span id="record-why" class="soft small">
            {version === null && words.recordWhyNot}
          </span>
        </p>
      )}
      {isRecording && version !== null && (
        <RecordObjection
          eventId={eventId}
          desk={desk}
          version={version}
          onDone={done}
          onClose={() => setRecording(false)}
        />
      )}
    </div>
  );
};

const READERS = ['organiser', 'supervisor', 'arbitration', 'auditor'] as const;

/** The public notice: how long it still runs, whom it is about, and what was objected. */
export const NoticePart = ({ eventId, desk, onDone }: Props) => {
  const words = useWords(resultWords);
  const language = useLanguage();
  const { offices } = useWho();
  const { notice } = desk;
  return (
    <section class="stack" aria-labelledby="result-notice">
      <h2 id="result-notice">{words.noticeTitle}</h2>
      {notice ? (
        <p class="row">
          <strong class="result-days">{words.daysLeft(notice.workingDaysLeft)}</strong>
          <span class="soft">{words.until(momentText(notice.until, language, new Date()))}</span>
        </p>
      ) : (
        <p class="soft">{words.noNotice(desk.noticeWorkingDays)}</p>
      )}
      {notice?.places && <p>{words.places(notice.places.join(language === 'zh' ? '、' : ', '))}</p>}
      <NoticeTextPart eventId={eventId} desk={desk} onDone={onDone} />
      {READERS.some((one) => offices.has(one)) && (
        <Objections eventId={eventId} desk={desk} onDone={onDone} />
      )}
    </section>
  );
};
