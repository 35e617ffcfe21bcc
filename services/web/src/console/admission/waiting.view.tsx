import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { useWatch } from '../use-watch.ts';
import { type Admission, fetchAdmissions, submit, type Verdict } from './admission.client.ts';
import { newsOf, STEPS, type StepName } from './admission.rules.ts';
import { admissionWords } from './admission-words.ts';
import { CalledContext } from './called.tsx';
import { Decide } from './decide.view.tsx';
import { newsWords } from './news-words.ts';
import { Queue } from './queue.view.tsx';

type Props = { readonly eventId: string };

type StepsProps = {
  readonly step: StepName;
  readonly counts: Readonly<Record<string, number>>;
  readonly onStep: (step: StepName) => void;
};

/** How many entries are how far; one of them is looked at. */
const StepBar = ({ step, counts, onStep }: StepsProps) => {
  const words = useWords(admissionWords);
  return (
    <div class="admission-steps">
      {STEPS.map((one) => (
        <button
          key={one}
          type="button"
          class="step-choice"
          aria-pressed={one === step}
          onClick={() => onStep(one)}
        >
          <span class="step-count number">{counts[one] ?? 0}</span>
          {words.steps[one]}
        </button>
      ))}
    </div>
  );
};

type ActsProps = {
  readonly step: StepName;
  readonly marked: readonly Admission[];
  readonly isBusy: boolean;
  readonly onVerdict: (verdict: Verdict) => void;
  readonly onHandIn: () => void;
};

/** What can be done with the entries that are chosen, and why not. */
const Acts = ({ step, marked, isBusy, onVerdict, onHandIn }: ActsProps) => {
  const words = useWords(admissionWords);
  const count = marked.length;
  const hasNot = step === 'submitted' && marked.some(({ outcome }) => outcome === 'not');
  const act = (name: string, word: string, onClick: () => void, isOff = count === 0) => (
    <button
      type="button"
      class={name}
      disabled={isOff || isBusy}
      aria-describedby="deciding-hint"
      onClick={onClick}
    >
      {word}
    </button>
  );
  return (
    <div class="row deciding">
      {step === 'submitted' ? (
        <>
          {act(
            'button first',
            words.approve(count),
            () => onVerdict('approve'),
            count === 0 || hasNot,
          )}
          {act('button', words.sendBack(count), () => onVerdict('send-back'))}
          {act('button plain', words.refuse(count), () => onVerdict('refuse'))}
        </>
      ) : step === 'approved' ? (
        act('button', words.sendBack(count), () => onVerdict('send-back'))
      ) : (
        act('button first', words.handIn(count), onHandIn)
      )}
      <span id="deciding-hint" class="soft small">
        {count === 0 && words.chosenNone}
        {hasNot && words.someNot}
      </span>
    </div>
  );
};

/** Others hand in while somebody reads: often enough to notice, seldom enough to cost nothing. */
const LOOK_EVERY_MS = 30_000;

// What is approved may be sent back until the draw, so that form and files can be mended.
const CHOOSES: readonly StepName[] = ['submitted', 'open', 'sent-back', 'approved'];

/** The queue of one event: what waits first, everything else one step away. */
export const Waiting = ({ eventId }: Props) => {
  const words = useWords(admissionWords);
  const ui = useWords(uiWords);
  const told = useWords(newsWords);
  const [step, setStep] = useState<StepName>('submitted');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const { body, trouble, again } = useAnswer(`${eventId} ${step}`, () =>
    fetchAdmissions(eventId, step),
  );
  const latest = useWatch(body, () => fetchAdmissions(eventId, step), LOOK_EVERY_MS);
  const news = newsOf(body?.items ?? [], latest?.items ?? body?.items ?? []);
  const handing = useSending();
  const entries = body?.items ?? [];
  const marked = entries.filter(({ entryId }) => chosen.has(entryId));
  const done = () => {
    setVerdict(null);
    setChosen(new Set());
    again();
  };
  const look = (next: StepName) => {
    setStep(next);
    setChosen(new Set());
  };
  const canChoose = CHOOSES.includes(step);
  const ids = marked.map(({ entryId }) => entryId);
  return (
    <section class="stack">
      <StepBar step={step} counts={latest?.counts ?? body?.counts ?? {}} onStep={look} />
      <div role="status">
        {news > 0 && (
          <p class="notice row apart">
            {told.news(news)}
            <button type="button" class="button tight" onClick={again}>
              {told.show}
            </button>
          </p>
        )}
      </div>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {handing.trouble && <Problem trouble={handing.trouble} />}
      {!body && !trouble && <p class="soft">{ui.loading}</p>}
      {body && entries.length === 0 && (
        <div class="empty">
          <h2>{words.nobody[step]}</h2>
          <p class="soft">{words.nobodyHint}</p>
        </div>
      )}
      {entries.length > 0 && (
        <CalledContext.Provider value={body?.people ?? []}>
          <Queue entries={entries} canChoose={canChoose} chosen={chosen} onChosen={setChosen} />
        </CalledContext.Provider>
      )}
      {entries.length > 0 && canChoose && (
        <Acts
          step={step}
          marked={marked}
          isBusy={handing.isBusy}
          onVerdict={setVerdict}
          onHandIn={() => void handing.send(() => submit(eventId, ids), done)}
        />
      )}
      {verdict && (
        <Decide
          eventId={eventId}
          entries={marked}
          verdict={verdict}
          onClose={() => setVerdict(null)}
          onDone={done}
        />
      )}
    </section>
  );
};
