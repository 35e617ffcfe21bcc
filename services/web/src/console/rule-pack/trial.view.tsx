import type { SimulationOutcome, SimulationWish } from '@jinbang/contracts/http/simulation';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Trouble } from '../../ui/ask.client.ts';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useHouse } from '../person/names.ts';
import type { DraftedPack } from './drafted-pack.rules.ts';
import type { PackAt, PackOutline } from './rule-pack.client.ts';
import { rulePackWords } from './rule-pack-words.ts';
import { type Progress, simulate } from './simulate.client.ts';
import { ChoiceSlot } from './slots.view.tsx';
import { TrialOutcome } from './trial-outcome.view.tsx';

type Props = {
  readonly pack: DraftedPack;
  readonly packs: readonly PackOutline[];
  readonly basedOn: PackAt | null;
  /** Can it be read at all? */
  readonly isWhole: boolean;
  readonly onTried: (eventIds: readonly string[]) => void;
};

const YEARS = 4;
const atOf = ({ packId, packVersion }: PackAt): string => `${packId}/${packVersion}`;

const overOf = (chosen: string): SimulationWish['over'] =>
  /^\d{4}$/.test(chosen) ? { year: Number(chosen) } : { eventIds: [chosen] };

/** One trial at a time: a later one takes the place of the one before. */
const useTrial = (onTried: Props['onTried']) => {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [outcome, setOutcome] = useState<SimulationOutcome | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = async (wish: Partial<SimulationWish>) => {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    setTrouble(null);
    setProgress({ done: 0, of: 0 });
    const answer = await simulate(wish, setProgress, mine.signal);
    if (mine.signal.aborted) return;
    setProgress(null);
    if (!answer.ok) return setTrouble(answer.trouble);
    setOutcome(answer.body);
    onTried(answer.body.events.map(({ eventId }) => eventId));
  };
  return { progress, outcome, trouble, run };
};

/** Who would get what by these rules, on results that are final; beside other rules only what differs. */
export const TrialPane = ({ pack, packs, basedOn, isWhole, onTried }: Props) => {
  const words = useWords(rulePackWords);
  const language = useLanguage();
  const { house } = useHouse();
  const year = new Date().getFullYear();
  const [over, setOver] = useState(String(year));
  const [beside, setBeside] = useState(basedOn ? atOf(basedOn) : '');
  const { progress, outcome, trouble, run } = useTrial(onTried);
  const start = () => {
    const other = packs.find((one) => atOf(one) === beside);
    void run({
      packs: [
        ...(other ? [{ packId: other.packId, packVersion: other.packVersion }] : []),
        { ...pack },
      ],
      over: overOf(over),
      showPeople: true,
    });
  };
  return (
    <section class="card stack" aria-label={words.trial}>
      <h2>{words.trial}</h2>
      <p class="soft">{words.trialLead}</p>
      <div class="slots">
        <ChoiceSlot
          label={words.trialOver}
          value={over}
          choices={[
            ...Array.from({ length: YEARS }, (_, back) => {
              const one = String(year - back);
              return [one, words.season(one)] as const;
            }),
            ...house.contests.map((one) => [one.eventId, textOf(one.name, language)] as const),
          ]}
          onValue={setOver}
        />
        <ChoiceSlot
          label={words.trialBeside}
          value={beside}
          choices={[
            ['', words.besideNone] as const,
            ...packs.map(
              (one) =>
                [atOf(one), words.titleAt(textOf(one.title, language), one.packVersion)] as const,
            ),
          ]}
          onValue={setBeside}
        />
        <button
          type="button"
          class="button first"
          disabled={!isWhole || progress !== null}
          onClick={start}
        >
          {words.tryIt}
        </button>
      </div>
      {!isWhole && <p class="soft small">{words.trialLacks}</p>}
      {progress && (
        <label class="stack">
          <span class="soft small" role="status">
            {words.trialProgress(progress.done, progress.of)}
          </span>
          <progress value={progress.done} max={Math.max(1, progress.of)} />
        </label>
      )}
      {trouble && <Problem trouble={trouble} />}
      {outcome && !progress && <TrialOutcome outcome={outcome} />}
    </section>
  );
};
