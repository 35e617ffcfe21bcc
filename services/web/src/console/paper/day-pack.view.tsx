import { useRef, useState } from 'preact/hooks';
import { TextField } from '../../ui/field.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { makePack } from './make-pack.ts';
import { dayIn, packTasks } from './pack.rules.ts';
import type { JudgingChoices, PaperChoice } from './paper.client.ts';
import { paperWords } from './paper-words.ts';
import { saveFile } from './save-file.ts';

type Props = {
  readonly eventId: string;
  readonly registration: readonly PaperChoice[];
  readonly judging: JudgingChoices;
  readonly ranking: readonly PaperChoice[];
  readonly rehearsal: boolean;
};
type Step = { readonly done: number; readonly name: string };

/** One click for everything of a day; what is on its way is shown, and can be stopped. */
export const DayPack = ({ eventId, registration, judging, ranking, rehearsal }: Props) => {
  const words = useWords(paperWords);
  const language = useLanguage();
  const [day, setDay] = useState(() => dayIn(new Date(), judging.zone));
  const [withBlank, setWithBlank] = useState(false);
  const [step, setStep] = useState<Step | null>(null);
  const [news, setNews] = useState('');
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const isStopped = useRef(false);
  const tasks = packTasks({ registration, judging, ranking, day, withBlank });

  const make = async (): Promise<void> => {
    isStopped.current = false;
    setNews('');
    setLeftOut([]);
    const wish = { byHand: true, rehearsal };
    const pack = await makePack({
      ...{ eventId, tasks, wish, language },
      onStep: (done, name) => setStep({ done, name }),
      isStopped: () => isStopped.current,
    });
    setStep(null);
    setLeftOut(pack?.leftOut ?? []);
    if (!pack?.file) return setNews(pack ? words.packNothing : words.packStopped);
    const name = words.packName(day);
    saveFile(pack.file, `${name}.zip`);
    setNews(words.packSaved(name, pack.papers));
  };

  return (
    <section class="stack paper-pack">
      <h3>{words.pack}</h3>
      <p class="soft small">{words.packLead}</p>
      <div class="row paper-choice">
        <TextField
          id={`pack-day-${eventId}`}
          label={words.packDay}
          type="date"
          value={day}
          onValue={setDay}
        />
        <button
          type="button"
          class="button first"
          disabled={step !== null || day === '' || tasks.length === 0}
          onClick={() => void make()}
        >
          {words.packMake}
        </button>
        {step && (
          <button
            type="button"
            class="button"
            onClick={() => {
              isStopped.current = true;
            }}
          >
            {words.packStop}
          </button>
        )}
      </div>
      {judging.draws && <Blank eventId={eventId} isWanted={withBlank} onWanted={setWithBlank} />}
      {step && <progress max={tasks.length} value={step.done} aria-label={words.pack} />}
      <p role="status" class="small">
        {step ? words.packing(step.done + 1, tasks.length, step.name) : news}
      </p>
      <LeftOut lines={leftOut} />
    </section>
  );
};

type BlankProps = {
  readonly eventId: string;
  readonly isWanted: boolean;
  readonly onWanted: (isWanted: boolean) => void;
};

const Blank = ({ eventId, isWanted, onWanted }: BlankProps) => {
  const words = useWords(paperWords);
  const hint = `pack-blank-${eventId}`;
  return (
    <div>
      <label class="row">
        <input
          type="checkbox"
          checked={isWanted}
          aria-describedby={hint}
          onChange={({ currentTarget }) => onWanted(currentTarget.checked)}
        />
        {words.withBlank}
      </label>
      <p id={hint} class="soft small">
        {words.withBlankHint}
      </p>
    </div>
  );
};

const LeftOut = ({ lines }: { readonly lines: readonly string[] }) => {
  const words = useWords(paperWords);
  if (lines.length === 0) return null;
  return (
    <div class="small">
      <p>{words.leftOut}</p>
      <ul class="soft">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
};
