import { useWords } from '../ui/language.ts';
import { givenAs, type InputProps } from './input.ts';
import { inputWords } from './input-words.ts';

/** A number completed: none, one less, one more, all. An empty one counts from 0. */
export const StepperInput = ({ aspect, value, isDisabled, labelledBy, onGive }: InputProps) => {
  const words = useWords(inputWords);
  const { calculation } = aspect;
  if (calculation.kind !== 'number-completed') return null;
  const { possible } = calculation;
  const done = givenAs(value, 'number-completed')?.done ?? null;
  const give = (wanted: number) =>
    onGive({ kind: 'number-completed', done: Math.max(0, Math.min(possible, wanted)) });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be named by the heading above.
    <div class="stepper" role="group" aria-labelledby={labelledBy}>
      <button
        type="button"
        class="option"
        aria-label={`0 ${words.none}`}
        aria-pressed={done === 0}
        disabled={isDisabled}
        onClick={() => give(0)}
      >
        0
      </button>
      <button
        type="button"
        class="option"
        aria-label={words.less}
        disabled={isDisabled || done === null || done === 0}
        onClick={() => give((done ?? 0) - 1)}
      >
        −
      </button>
      <output class="stepper-value number" aria-live="polite">
        {words.ofPossible(done === null ? '–' : String(done), possible)}
      </output>
      <button
        type="button"
        class="option"
        aria-label={words.more}
        disabled={isDisabled || done === possible}
        onClick={() => give((done ?? 0) + 1)}
      >
        +
      </button>
      <button
        type="button"
        class="option"
        aria-label={`${possible} ${words.all}`}
        aria-pressed={done === possible}
        disabled={isDisabled}
        onClick={() => give(possible)}
      >
        {possible}
      </button>
    </div>
  );
};
