import type { IssuerKindName, NewIssuer } from '@jinbang/contracts/http/issuer';
import type { Level } from '@jinbang/contracts/level';
import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useHouse } from '../person/names.ts';
import { levelNames, STEPS } from '../standard/level-names.ts';
import { useSending } from '../use-sending.ts';
import { KIND_FIELDS, type Typed, wishOf } from './filing.rules.ts';
import { fileIssuer } from './issuer.client.ts';
import { issuerWords } from './issuer-words.ts';

type Props = { readonly onClose: () => void; readonly onDone: (name: string) => void };

const KINDS: readonly IssuerKindName[] = ['filed-body', 'contest-committee', 'office'];
const DATES: ReadonlySet<string> = new Set(['documentOn', 'validFrom', 'validTo']);

const BLANK: Typed = {
  ...{ kind: 'filed-body', bodyId: '', name: '', filingNo: '', evaluator: 'S', bodyCode: '' },
  ...{ province: '', site: '', competitionId: '', documentOn: '', peopleMax: '', sealedBy: '' },
  ...{ occupationCode: '', levels: [], validFrom: '', validTo: '' },
};

/** Puts a body, a committee of one contest or an office on file. */
export const FileDialog = ({ onClose, onDone }: Props) => {
  const words = useWords(issuerWords);
  const [typed, setTyped] = useState<Typed>(BLANK);
  const { isBusy, trouble, send } = useSending();
  const wish: NewIssuer | null = wishOf(typed);
  const set = (change: Partial<Typed>) => setTyped({ ...typed, ...change });
  return (
    <Dialog title={words.file} onClose={onClose}>
      <p class="soft">{words.fileLead}</p>
      <SelectField
        id="issuer-kind"
        label={words.kind}
        value={typed.kind}
        onValue={(value) => set({ kind: KINDS.find((one) => one === value) ?? 'filed-body' })}
        groups={[
          { label: '', choices: KINDS.map((one) => ({ value: one, label: words.kinds[one] })) },
        ]}
      />
      {typed.kind === 'contest-committee' && <Contest typed={typed} onTyped={set} />}
      {typed.kind === 'filed-body' && <Evaluator typed={typed} onTyped={set} />}
      <div class="columns">
        {KIND_FIELDS[typed.kind].map((field) => (
          <TextField
            key={field}
            id={`issuer-${field}`}
            label={labelOf(field, words)}
            type={DATES.has(field) ? 'date' : 'text'}
            value={typed[field]}
            onValue={(value) => set({ [field]: value })}
            lengthMax={100}
          />
        ))}
      </div>
      <Levels typed={typed} onTyped={set} />
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={isBusy || wish === null}
          onClick={() =>
            wish &&
            void send(
              () => fileIssuer(wish),
              () => onDone(wish.name),
            )
          }
        >
          {words.file}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.cancel}
        </button>
      </p>
    </Dialog>
  );
};

type Field = (typeof KIND_FIELDS)[IssuerKindName][number];

const labelOf = (field: Field, words: (typeof issuerWords)['zh']): string => {
  switch (field) {
    case 'bodyId':
      return words.organisation;
    case 'filingNo':
      return words.document;
    case 'peopleMax':
      return words.people;
    default:
      return words[field];
  }
};

type Part = { readonly typed: Typed; readonly onTyped: (change: Partial<Typed>) => void };

const Contest = ({ typed, onTyped }: Part) => {
  const words = useWords(issuerWords);
  const language = useLanguage();
  const { house } = useHouse();
  return (
    <SelectField
      id="issuer-contest"
      label={words.contest}
      value={typed.competitionId}
      none={words.choose}
      onValue={(competitionId) => onTyped({ competitionId })}
      groups={[
        {
          label: '',
          choices: house.competitions.map((one) => ({
            value: one.competitionId,
            label: textOf(one.name, language),
          })),
        },
      ]}
    />
  );
};

const Evaluator = ({ typed, onTyped }: Part) => {
  const words = useWords(issuerWords);
  return (
    <SelectField
      id="issuer-evaluator"
      label={words.evaluator}
      value={typed.evaluator}
      onValue={(value) => onTyped({ evaluator: value === 'Y' ? 'Y' : 'S' })}
      groups={[
        {
          label: '',
          choices: (['S', 'Y'] as const).map((one) => ({
            value: one,
            label: words.evaluators[one],
          })),
        },
      ]}
    />
  );
};

const Levels = ({ typed, onTyped }: Part) => {
  const words = useWords(issuerWords);
  const names = levelNames[useLanguage()];
  const turn = (level: Level, isOn: boolean) =>
    onTyped({ levels: STEPS.filter((one) => (one === level ? isOn : typed.levels.includes(one))) });
  return (
    <fieldset class="field">
      <legend class="label">{words.levels}</legend>
      <div class="row">
        {STEPS.map((level) => (
          <label key={level} class="check">
            <input
              type="checkbox"
              checked={typed.levels.includes(level)}
              onChange={(event) => turn(level, event.currentTarget.checked)}
            />{' '}
            {names[level]}
          </label>
        ))}
      </div>
    </fieldset>
  );
};
