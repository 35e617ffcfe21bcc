import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { SelectField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { type Setting, saveSetting } from './official.client.ts';
import { officialWords } from './official-words.ts';

type Props = {
  readonly setting: Setting;
  readonly onClose: () => void;
  readonly onDone: () => void;
};
type Rule = Exclude<keyof Setting, 'competitionId' | 'version'>;

const upTo = (least: number, most: number) =>
  Array.from({ length: most - least + 1 }, (_, place) => String(least + place));

/** What each rule may be set to, as text. */
const CHOICES: Readonly<Record<Rule, readonly string[]>> = {
  panel: ['warn', 'block'],
  judgesMin: upTo(1, 12),
  evaluatorsMin: upTo(0, 6),
  judgeLevel: ['5', '4', '3', '2', '1'],
  rotation: ['off', 'warn', 'block'],
  rotationSeasons: upTo(1, 10),
  rotationLimit: upTo(1, 10),
  recuseRegion: ['false', 'true'],
  byInvitation: ['false', 'true'],
};
const RULES = Object.keys(CHOICES) as readonly Rule[];

const read = (rule: Rule, text: string): string | number | boolean => {
  if (rule === 'recuseRegion' || rule === 'byInvitation') return text === 'true';
  return rule.startsWith('rotation') && rule !== 'rotation' ? Number(text) : readPlain(rule, text);
};
const readPlain = (rule: Rule, text: string): string | number =>
  rule.endsWith('Min') ? Number(text) : text;

/** What a competition asks of its panels. */
export const ChangeRules = ({ setting, onClose, onDone }: Props) => {
  const words = useWords(officialWords);
  const [changed, setChanged] = useState(setting);
  const { isBusy, trouble, send } = useSending();
  const labelOf = (rule: Rule, value: string): string => {
    if (value === 'true') return words.yes;
    if (value === 'false') return words.no;
    if (rule === 'judgeLevel') return words.levels[value] ?? value;
    return value === 'off' || value === 'warn' || value === 'block' ? words.strict[value] : value;
  };
  return (
    <Dialog title={words.rules} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send(() => saveSetting(changed), onDone);
        }}
      >
        <p class="soft">{words.rulesLead}</p>
        <div class="columns">
          {RULES.map((rule) => (
            <SelectField
              key={rule}
              id={`rule-${rule}`}
              label={words.rule[rule]}
              value={String(changed[rule])}
              onValue={(text) => setChanged({ ...changed, [rule]: read(rule, text) })}
              groups={[
                {
                  label: '',
                  choices: withPresent(CHOICES[rule], String(setting[rule])).map((value) => ({
                    value,
                    label: labelOf(rule, value),
                  })),
                },
              ]}
            />
          ))}
        </div>
        {trouble && <Problem trouble={trouble} />}
        <p class="row">
          <button type="submit" class="button first" disabled={isBusy}>
            {words.save}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {words.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  );
};

/** What was set through the API may lie beyond the list. */
const withPresent = (choices: readonly string[], present: string): readonly string[] =>
  choices.includes(present) ? choices : [...choices, present];
