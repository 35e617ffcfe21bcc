import type { PlanRecord } from '@jinbang/contracts/registration/competition';
import { useState } from 'preact/hooks';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { Lack } from '../../ui/lack.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { seasonWords } from '../season/season-words.ts';
import { setupWords } from '../setup/setup-words.ts';
import { useSending } from '../use-sending.ts';
import { filePlan } from './plan.client.ts';
import { planWords } from './plan-words.ts';

type Props = { readonly competitionId: string; readonly onDone: () => void };

/** What is typed off the plan document. Tier and class are chosen by hand: none is the usual one. */
export const FileForm = ({ competitionId, onDone }: Props) => {
  const words = useWords(planWords);
  const season = useWords(seasonWords);
  const setup = useWords(setupWords);
  const { isBusy, trouble, send } = useSending();
  const [typed, setTyped] = useState({
    ...{ documentNo: '', item: '', year: String(new Date().getFullYear()) },
    ...{ tier: '', contestClass: '' },
  });
  const put = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const isShort = Object.values(typed).some((one) => one.trim() === '');
  const choicesOf = (labels: Readonly<Record<string, string>>) => [
    { label: '', choices: Object.entries(labels).map(([value, label]) => ({ value, label })) },
  ];
  // Safe: both come out of the lists below, and the service reads them again.
  const plan = () => ({ ...typed, year: Number(typed.year) }) as PlanRecord;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isShort) void send(() => filePlan(competitionId, plan()), onDone);
      }}
    >
      <p class="soft">{words.fileHint}</p>
      <div class="columns">
        <TextField
          id="plan-no"
          label={words.documentNo}
          value={typed.documentNo}
          onValue={(documentNo) => put({ documentNo })}
          lengthMax={64}
        />
        <TextField
          id="plan-item"
          label={words.item}
          value={typed.item}
          onValue={(item) => put({ item })}
          lengthMax={64}
        />
        <TextField
          id="plan-year"
          label={words.year}
          value={typed.year}
          onValue={(year) => put({ year: year.replace(/\D/g, '') })}
          lengthMax={4}
        />
        <SelectField
          id="plan-tier"
          label={setup.tier}
          value={typed.tier}
          onValue={(tier) => put({ tier })}
          none={words.choose}
          groups={choicesOf(season.tier)}
        />
        <SelectField
          id="plan-class"
          label={setup.contestClass}
          value={typed.contestClass}
          onValue={(contestClass) => put({ contestClass })}
          none={words.choose}
          groups={choicesOf(season.contestClass)}
        />
      </div>
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button type="submit" class="button first" disabled={isBusy || isShort}>
          {words.file}
        </button>
        <Lack when={isShort} why="fill" />
      </p>
    </form>
  );
};
