import { useState } from 'preact/hooks';
import { useLanguage, useWords } from '../ui/language.ts';
import { flawOf } from './give-check.ts';
import type { InputProps } from './input.ts';
import { inputWords } from './input-words.ts';
import {
  type NumberForm,
  numberFormOf,
  numberValue,
  pressKey,
  typedOf,
} from './number-form.rules.ts';

const KEYS = ['7', '8', '9', '4', '5', '6', '1', '2', '3', '.', '0', 'erase'] as const;

const useHint = ({ min, max, step, target }: NumberForm): string => {
  const words = useWords(inputWords);
  return [
    min !== null && max !== null ? words.range(min, max) : null,
    min !== null && max === null ? words.atLeast(min) : null,
    step === null ? null : words.step(step),
    target === null ? null : words.target(target),
  ]
    .filter((part) => part !== null)
    .join(' · ');
};

/** Points, a deduction, a measured value or seconds: typed on a pad for gloves, or on a keyboard. */
export const NumberInput = (props: InputProps) => {
  const form = numberFormOf(props.aspect);
  const words = useWords(inputWords);
  const [isOpen, setOpen] = useState(false);
  if (!form) return null;
  const given = typedOf(props.value);
  if (isOpen && !props.isDisabled) {
    return <NumberPad {...props} form={form} onClose={() => setOpen(false)} />;
  }
  return (
    <div class="number-given">
      <output class="number-shown number">{given === '' ? '–' : given}</output>
      <button
        type="button"
        class="option"
        disabled={props.isDisabled}
        aria-describedby={props.labelledBy}
        onClick={() => setOpen(true)}
      >
        {given === '' ? words.typeValue : words.change}
      </button>
    </div>
  );
};

type PadProps = InputProps & { readonly form: NumberForm; readonly onClose: () => void };

const FIELD_NAMES = {
  points: 'pointsField',
  value: 'pointsField',
  deduction: 'deduction',
  ranged: 'measured',
  time: 'seconds',
} as const;

const NumberPad = ({ aspect, value, form, onGive, onClose }: PadProps) => {
  const words = useWords(inputWords);
  const language = useLanguage();
  const hint = useHint(form);
  const [typed, setTyped] = useState(typedOf(value));
  const [flaw, setFlaw] = useState<string | null>(null);
  const fieldId = `typed-${aspect.aspectId}`;
  const type = (text: string) => {
    setTyped(text);
    setFlaw(null);
  };
  const give = () => {
    const wanted = numberValue(form.kind, typed);
    const found = flawOf(aspect, wanted, language);
    setFlaw(found);
    if (found !== null) return;
    onGive(wanted);
    onClose();
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') give();
    if (event.key === 'Escape') onClose();
  };
  return (
    <div class="pad">
      <div class="field">
        <label for={fieldId}>{words[FIELD_NAMES[form.kind]]}</label>
        <input
          id={fieldId}
          class="input number"
          inputMode="none"
          autocomplete="off"
          value={typed}
          // The judge asked for this field by a tap; typing must go there.
          ref={(field) => field?.focus()}
          aria-invalid={flaw !== null}
          aria-describedby={`${fieldId}-hint`}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={byKey}
        />
        <span id={`${fieldId}-hint`} class={flaw === null ? 'hint' : 'flaw'} role="status">
          {flaw ?? hint}
        </span>
      </div>
      <div class="keys">
        {KEYS.map((key) => (
          <button
            key={key}
            type="button"
            class="key number"
            aria-label={key === 'erase' ? words.erase : key}
            onClick={() => type(pressKey(typed, key))}
          >
            {key === 'erase' ? '⌫' : key}
          </button>
        ))}
        {form.mayBeNegative && (
          <button
            type="button"
            class="key"
            aria-label={words.sign}
            onClick={() => type(pressKey(typed, 'sign'))}
          >
            ±
          </button>
        )}
      </div>
      <div class="row">
        <button type="button" class="button first" disabled={typed === ''} onClick={give}>
          {words.ok}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
};
