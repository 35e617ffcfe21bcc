import { useState } from 'preact/hooks';
import { SelectField } from '../../ui/field.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { dayText } from '../../ui/time-text.ts';
import { useSending } from '../use-sending.ts';
import { presentKey } from './ceremony.rules.ts';
import { commitToAll } from './commit-all.ts';
import { dayOf, numbersText, openSessions, planDraws } from './draw-all.rules.ts';
import { allScene, PlanTable } from './draw-all-table.view.tsx';
import { drawAllWords } from './draw-all-words.ts';
import { drawWords } from './draw-words.ts';
import { orNotKept } from './kept-answer.ts';
import type { Room } from './room.ts';
import type { KeptSeed } from './vault.ts';

type Props = Room & { readonly onCommitted: (seeds: readonly KeptSeed[]) => void };

/** Who draws where, as proposed, and the commitments to it. */
export const CommitAll = ({ given, stage, onCommitted }: Props) => {
  const words = useWords(drawAllWords);
  const { wait, working, key: keyWords } = useWords(drawWords);
  const [day, setDay] = useState('');
  const [closed, setClosed] = useState(0);
  const { isBusy, trouble, send } = useSending();
  const { draws, left } = planDraws(given, day === '' ? undefined : day);
  const key = presentKey(given.keys);
  const lacks = draws.length === 0 ? words.nobody : key === undefined ? wait['no-key'] : undefined;
  const commit = () => {
    if (key === undefined) return Promise.resolve();
    setClosed(0);
    return send(
      () => orNotKept(() => commitToAll(given.event, key, draws, setClosed), keyWords.notKept),
      (seeds) => {
        stage(allScene(given, 'all-committed', seeds));
        onCommitted(seeds);
      },
    );
  };
  return (
    <section class="stack">
      <DaySelect given={given} day={day} onDay={setDay} />
      <h3>{words.plan}</h3>
      <p class="soft small">{words.planHint}</p>
      <PlanTable given={given} draws={draws} />
      {left.length > 0 && <p class="notice">{words.left(numbersText(left))}</p>}
      {trouble && <Problem trouble={trouble} />}
      {isBusy && (
        <progress
          max={draws.length}
          value={closed}
          aria-label={words.closing(closed, draws.length)}
        />
      )}
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={lacks !== undefined || isBusy}
          onClick={() => void commit()}
        >
          {isBusy ? working : words.commit(draws.length)}
        </button>
        {lacks && <span class="soft small">{lacks}</span>}
      </p>
    </section>
  );
};

type DayProps = {
  readonly given: Room['given'];
  readonly day: string;
  readonly onDay: (day: string) => void;
};

const DaySelect = ({ given, day, onDay }: DayProps) => {
  const words = useWords(drawAllWords);
  const language = useLanguage();
  const firstOf = new Map(openSessions(given).map((one) => [dayOf(one), one.startsAt]));
  if (firstOf.size < 2) return null;
  const choices = [...firstOf].map(([value, startsAt]) => ({
    value,
    label: dayText(startsAt, language),
  }));
  const everyDay = { value: '', label: words.everyDay };
  return (
    <SelectField
      id="draw-day"
      label={words.day}
      value={day}
      onValue={onDay}
      groups={[{ label: '', choices: [everyDay, ...choices] }]}
    />
  );
};
