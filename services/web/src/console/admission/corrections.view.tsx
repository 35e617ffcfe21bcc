import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { Confirm } from '../../ui/confirm.view.tsx';
import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import type { SignName } from '../../ui/sign.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useWho } from '../frame/who.ts';
import { useNaming } from '../person/names.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { admitsHere } from './admission.rules.ts';
import { AskCorrection } from './ask-correction.view.tsx';
import { answerCorrection, type Correction, fetchCorrections } from './review.client.ts';
import { reviewWords } from './review-words.ts';

const LOOKS: Readonly<
  Record<Correction['state'], { readonly sign: SignName; readonly tone: string }>
> = {
  asked: { sign: 'wait', tone: 'progress' },
  made: { sign: 'good', tone: 'good' },
  refused: { sign: 'bad', tone: 'bad' },
};

/** A correction as a sentence: who comes for whom, or what becomes of what. */
const useSaying = () => {
  const words = useWords(reviewWords);
  const { nameOf } = useNaming();
  const levelOf = (level: string | null) =>
    level === null ? words.noLevel : (words.levels[level] ?? level);
  return ({ change }: Correction): string => {
    if (change.kind === 'substitute') {
      return words.replaces(nameOf(change.comes), nameOf(change.leaves));
    }
    const { group, heldLevels } = change;
    return [
      ...(group === undefined ? [] : [words.becomesGroup(words.groups[group] ?? group)]),
      ...heldLevels.map((one) => words.becomesLevel(nameOf(one.personId), levelOf(one.heldLevel))),
    ].join(' · ');
  };
};

type AnswerProps = {
  readonly eventId: string;
  readonly correction: Correction;
  readonly outcome: 'make' | 'refuse';
  readonly onClose: () => void;
  readonly onDone: () => void;
};

const AnswerDialog = ({ eventId, correction, outcome, onClose, onDone }: AnswerProps) => {
  const words = useWords(reviewWords);
  const say = useSaying();
  const [answer, setAnswer] = useState('');
  const { isBusy, trouble, send } = useSending();
  const isShort = outcome === 'refuse' && answer.trim() === '';
  return (
    <Confirm
      title={words.sure[outcome]}
      yes={words[outcome]}
      no={words.cancel}
      isBusy={isBusy}
      lacks={isShort ? 'reason' : undefined}
      trouble={trouble}
      onYes={() =>
        void send(() => answerCorrection(eventId, correction, outcome, answer.trim()), onDone)
      }
      onNo={onClose}
    >
      <p>
        <strong>{say(correction)}</strong>
      </p>
      <p>{words.follows[outcome]}</p>
      <TextField
        id="correction-answer"
        label={words.answer}
        hint={words.answerHint[outcome]}
        value={answer}
        onValue={setAnswer}
        lengthMax={500}
        isRequired={outcome === 'refuse'}
      />
    </Confirm>
  );
};

type CardProps = {
  readonly correction: Correction;
  readonly onOutcome: (outcome: 'make' | 'refuse') => void;
};

const CorrectionCard = ({ correction, onOutcome }: CardProps) => {
  const words = useWords(reviewWords);
  const ui = useWords(uiWords);
  const say = useSaying();
  const { ownId, nameOf } = useNaming();
  const { correctionId, state, reason, answer, askedBy } = correction;
  const isOwn = askedBy === ownId;
  const act = (outcome: 'make' | 'refuse', name: string) => (
    <button
      type="button"
      class={name}
      disabled={isOwn}
      aria-describedby={`own-${correctionId}`}
      onClick={() => onOutcome(outcome)}
    >
      {words[outcome]}
    </button>
  );
  return (
    <li class="proposal stack">
      <p class="row">
        <Badge {...LOOKS[state]} word={words.states[state]} outlined={state !== 'asked'} />
        <strong>{say(correction)}</strong>
      </p>
      <p class="soft">
        {nameOf(askedBy)}
        {ui.colon}
        {reason}
        {answer && ` → ${answer}`}
      </p>
      {state === 'asked' && (
        <p class="row">
          {act('make', 'button')}
          {act('refuse', 'button plain')}
          <span id={`own-${correctionId}`} class="soft small">
            {isOwn ? words.ownAsk : ''}
          </span>
        </p>
      )}
    </li>
  );
};

/** Corrections and substitutes of approved entries: what waits first. */
export const Corrections = ({ eventId }: { readonly eventId: string }) => {
  const { offices } = useWho();
  const words = useWords(reviewWords);
  const [isAsking, setAsking] = useState(false);
  const [deciding, setDeciding] = useState<{
    readonly correction: Correction;
    readonly outcome: 'make' | 'refuse';
  } | null>(null);
  const { body, trouble, again } = useAnswer(`corrections ${eventId}`, () =>
    fetchCorrections(eventId),
  );
  const done = () => {
    setAsking(false);
    setDeciding(null);
    again();
  };
  const all = body?.items ?? [];
  const inOrder = [
    ...all.filter(({ state }) => state === 'asked'),
    ...all.filter(({ state }) => state !== 'asked'),
  ];
  return (
    <section class="stack">
      <div class="head">
        <h2>{words.corrections}</h2>
        {admitsHere(offices) && (
          <button type="button" class="button tight ask-correction" onClick={() => setAsking(true)}>
            {words.ask}
          </button>
        )}
      </div>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {body && all.length === 0 && (
        <div class="empty">
          <p>
            <strong>{words.correctionsNone}</strong>
          </p>
          <p class="soft">{words.correctionsHint}</p>
        </div>
      )}
      <ul class="stack plain-list">
        {inOrder.map((correction) => (
          <CorrectionCard
            key={correction.correctionId}
            correction={correction}
            onOutcome={(outcome) => setDeciding({ correction, outcome })}
          />
        ))}
      </ul>
      {isAsking && (
        <AskCorrection eventId={eventId} onClose={() => setAsking(false)} onDone={done} />
      )}
      {deciding && (
        <AnswerDialog
          eventId={eventId}
          {...deciding}
          onClose={() => setDeciding(null)}
          onDone={done}
        />
      )}
    </section>
  );
};
