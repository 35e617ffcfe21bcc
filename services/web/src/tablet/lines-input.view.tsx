import { useState } from 'preact/hooks';
import { useLanguage, useWords } from '../ui/language.ts';
import { flawOf } from './give-check.ts';
import type { InputProps } from './input.ts';
import { inputWords } from './input-words.ts';
import { linesFormOf, linesValue, typedLines } from './lines-form.rules.ts';

/** A jury's form or a deduction sheet: every line has its field, and the whole is given at once. */
export const LinesInput = ({ aspect, value, isDisabled, onGive }: InputProps) => {
  const words = useWords(inputWords);
  const language = useLanguage();
  const form = linesFormOf(aspect);
  const [typed, setTyped] = useState<readonly string[] | null>(null);
  const [flaw, setFlaw] = useState<string | null>(null);
  if (!form) return null;
  const texts = typed ?? typedLines(form, value);
  const hintId = `lines-${aspect.aspectId}`;
  const type = (line: number, text: string) => {
    setTyped(texts.with(line, text));
    setFlaw(null);
  };
  const give = () => {
    const wanted = linesValue(form.kind, texts);
    const found = flawOf(aspect, wanted, language);
    setFlaw(found);
    if (found !== null) return;
    onGive(wanted);
    setTyped(null);
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
    >
      {form.lines.map(({ label, amount }, line) => (
        <label class="field" key={label}>
          <span>
            {label}{' '}
            <span class="soft small number">
              {form.kind === 'form' ? words.outOf(amount) : words.fault(amount)}
            </span>
          </span>
          <input
            class="input number"
            inputMode={form.kind === 'form' ? 'decimal' : 'numeric'}
            autocomplete="off"
            value={texts[line] ?? ''}
            disabled={isDisabled}
            aria-invalid={flaw !== null}
            aria-describedby={hintId}
            onInput={(event) => type(line, event.currentTarget.value)}
          />
        </label>
      ))}
      <p id={hintId} class={flaw === null ? 'hint' : 'flaw'} role="status">
        {flaw}
      </p>
      <div>
        <button
          type="submit"
          class="button first"
          disabled={isDisabled || texts.some((text) => text.trim() === '')}
        >
          {words.give}
        </button>
      </div>
    </form>
  );
};
