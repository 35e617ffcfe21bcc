import type { AppealRule, Span } from '@jinbang/contracts/http/judging-appeal';
import type { AppealDesk } from '@jinbang/contracts/http/judging-appeal-desk';
import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { setRule } from './appeal.client.ts';
import { appealWords } from './appeal-words.ts';

const UNITS: readonly Span['unit'][] = ['minutes', 'hours', 'working-days'];
const LENGTHS = ['appeal', 'recount', 'answer'] as const;
const SIZES: readonly AppealRule['panelSize'][] = [3, 5, 7];

type SpanProps = {
  readonly id: string;
  readonly label: string;
  readonly span: Span;
  readonly onSpan: (span: Span) => void;
};

/** A length of time: how many, and of what. */
const SpanField = ({ id, label, span, onSpan }: SpanProps) => {
  const words = useWords(appealWords);
  return (
    <fieldset class="choices span-field">
      <legend>{label}</legend>
      <div class="columns">
        <TextField
          id={`${id}-amount`}
          label={words.amount}
          value={`${span.amount}`}
          onValue={(text) => onSpan({ ...span, amount: Number.parseInt(text, 10) || 0 })}
          lengthMax={5}
        />
        <SelectField
          id={`${id}-unit`}
          label={words.unitName}
          value={span.unit}
          // Safe: chosen from the list of units.
          onValue={(unit) => onSpan({ ...span, unit: unit as Span['unit'] })}
          groups={[
            { label: '', choices: UNITS.map((value) => ({ value, label: words.unit[value] })) },
          ]}
        />
      </div>
    </fieldset>
  );
};

type Props = {
  readonly eventId: string;
  readonly desk: AppealDesk;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Lengths and numbers; what was filed before keeps the window it had. */
export const RuleDialog = ({ eventId, desk, onDone, onClose }: Props) => {
  const words = useWords(appealWords);
  const [rule, setForm] = useState(desk.rule);
  const { isBusy, trouble, send } = useSending();
  return (
    <Dialog title={words.setRule} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send(() => setRule(eventId, desk.ruleVersion, rule), onDone);
        }}
      >
        {LENGTHS.map((one) => (
          <SpanField
            key={one}
            id={one}
            label={words.ruleField[one]}
            span={rule[one]}
            onSpan={(span) => setForm({ ...rule, [one]: span })}
          />
        ))}
        <label class="choice">
          <input
            type="checkbox"
            checked={rule.second !== null}
            onChange={({ currentTarget }) =>
              setForm({ ...rule, second: currentTarget.checked ? rule.answer : null })
            }
          />
          <span>{words.hasSecond}</span>
        </label>
        {rule.second !== null && (
          <SpanField
            id="second"
            label={words.ruleField.second}
            span={rule.second}
            onSpan={(second) => setForm({ ...rule, second })}
          />
        )}
        <SelectField
          id="panel-size"
          label={words.panelSize}
          value={`${rule.panelSize}`}
          onValue={(text) =>
            setForm({ ...rule, panelSize: SIZES.find((size) => `${size}` === text) ?? 3 })
          }
          groups={[
            { label: '', choices: SIZES.map((size) => ({ value: `${size}`, label: `${size}` })) },
          ]}
        />
        <div class="head-acts">
          <button type="submit" class="button first" disabled={isBusy}>
            {words.save}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {words.cancel}
          </button>
        </div>
        {trouble && <Problem trouble={trouble} />}
      </form>
    </Dialog>
  );
};
