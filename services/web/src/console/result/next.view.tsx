import type { ReleaseDesk, ResultView } from '@jinbang/contracts/http/result-desk';
import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { momentText } from '../../ui/time-text.ts';
import { frameWords } from '../frame/frame-words.ts';
import { useWho } from '../frame/who.ts';
import { useNaming } from '../person/names.ts';
import { ReasonDialog } from './reason-dialog.view.tsx';
import { approveResult, finaliseResult, signStep, submitResult } from './result.client.ts';
import { notMine } from './result.rules.ts';
import { resultWords } from './result-words.ts';
import { StepDialog } from './step-dialog.view.tsx';

type Props = { readonly eventId: string; readonly desk: ReleaseDesk; readonly onDone: () => void };

const LOOK = {
  progress: ['progress', 'progress'],
  live: ['live', 'live'],
  frozen: ['frozen', 'frozen'],
  ended: ['wait', 'provisional'],
  provisional: ['provisional', 'provisional'],
  notice: ['notice', 'notice'],
  final: ['final', 'final'],
  amended: ['amended', 'amended'],
} as const;

/** What the public sees at this moment, and by which rule. */
export const PublicState = ({ desk }: { readonly desk: ReleaseDesk }) => {
  const words = useWords(resultWords);
  const [sign, tone] = LOOK[desk.board.state];
  return (
    <p class="row">
      <span class="soft">{words.publicSees}</span>
      <Badge sign={sign} tone={tone} word={words.state[desk.board.state]} />
      <span class="soft">{words.rule[desk.board.rule]}</span>
      {desk.result && <span class="number">{words.version(desk.result.version)}</span>}
    </p>
  );
};

/** Who did what for this result, and when. */
export const Signed = ({ result }: { readonly result: ResultView }) => {
  const words = useWords(resultWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const said = (by: string | null, at: string | null): string => {
    if (at === null) return words.notDone;
    const moment = momentText(at, language, new Date());
    return by === null ? moment : words.done(nameOf(by), moment);
  };
  const lines = [
    [words.submitted, said(result.submittedBy, result.submittedAt)],
    [words.approved, said(result.approvedBy, result.approvedAt)],
    [words.released, said(null, result.releasedAt)],
    [words.finalised, said(null, result.finalisedAt)],
  ] as const;
  return (
    <dl class="result-facts">
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd class={value === words.notDone ? 'soft' : ''}>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

const Ask = ({ eventId, desk, onDone, onClose }: Props & { readonly onClose: () => void }) => {
  const words = useWords(resultWords);
  const { act, step } = desk.next;
  const { result } = desk;
  if (act === 'release' && result && step) {
    return (
      <StepDialog eventId={eventId} result={result} step={step} onDone={onDone} onClose={onClose} />
    );
  }
  const sends = {
    submit: (reason: string) => submitResult(eventId, reason),
    amend: (reason: string) => submitResult(eventId, reason),
    ...(result && {
      approve: () => approveResult(eventId, result),
      finalise: () => finaliseResult(eventId, result),
      'take-down': () => signStep(eventId, result, { step: 'taken-down' }),
    }),
  };
  const send = Object.entries(sends).find(([name]) => name === act)?.[1];
  if (!send) return null;
  return (
    <ReasonDialog
      title={words.press[act] ?? words.act[act]}
      lead={words.sure[act] ?? words.actHint[act]}
      hint={words.amendHint}
      needed={act === 'amend'}
      send={send}
      onClose={onClose}
      onDone={onDone}
    />
  );
};

/** The next step: what it is, whose it is, and its button with the reason where it is not one's own. */
export const Next = ({ eventId, desk, onDone }: Props) => {
  const words = useWords(resultWords);
  const frame = useWords(frameWords);
  const language = useLanguage();
  const { offices } = useWho();
  const { nameOf, ownId } = useNaming();
  const [isAsking, setAsking] = useState(false);
  const { act, step, notBy, from } = desk.next;
  const press = words.press[act];
  const why = notMine(desk.next, offices, ownId ?? null);
  const heading =
    act === 'release' && step ? `${words.act[act]}：${words.step[step]}` : words.act[act];
  const whose = desk.next.offices.map((one) => frame.office[one]).join(frame.comma);
  return (
    <article class="card stack result-next" aria-labelledby="result-next">
      <p class="soft small">{words.nextTitle}</p>
      <h2 id="result-next">{language === 'en' ? heading.replace('：', ': ') : heading}</h2>
      <p>{words.actHint[act]}</p>
      {desk.missing && act === 'wait-for-marks' && (
        <p class="row">
          <Badge sign="wait" tone="provisional" word={textOf(desk.missing.sentence, language)} />
        </p>
      )}
      {from && <p class="number">{words.from(momentText(from, language, new Date()))}</p>}
      {whose !== '' && <p class="soft">{words.by(whose)}</p>}
      {press && (
        <p class="row">
          <button
            type="button"
            class="button first"
            disabled={why !== null}
            aria-describedby="result-why-not"
            onClick={() => setAsking(true)}
          >
            {press}
          </button>
          <span id="result-why-not" class="soft small">
            {why === 'office' && words.notYours}
            {why === 'second-person' && notBy && words.secondPerson(nameOf(notBy))}
          </span>
        </p>
      )}
      {isAsking && (
        <Ask
          eventId={eventId}
          desk={desk}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            onDone();
          }}
        />
      )}
    </article>
  );
};
