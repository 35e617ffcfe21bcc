import { type Language, useLanguage, useWords } from '../ui/language.ts';
import type { CellValue } from './cell-book.rules.ts';
import type { DayAspect } from './day-index.rules.ts';
import type { InputProps } from './input.ts';
import { inputWords } from './input-words.ts';
import { deductionText } from './value-text.ts';

type Option = {
  readonly value: CellValue;
  readonly label: string;
  readonly side: string | null;
};

const optionsOf = (aspect: DayAspect, language: Language): readonly Option[] => {
  const words = inputWords[language];
  const { calculation } = aspect;
  switch (calculation.kind) {
    case 'pass-fail':
      return [
        { value: { kind: 'pass-fail', passed: true }, label: words.passed, side: null },
        { value: { kind: 'pass-fail', passed: false }, label: words.failed, side: null },
      ];
    case 'fatal':
      return [
        { value: { kind: 'fatal', found: false }, label: words.notFound, side: null },
        { value: { kind: 'fatal', found: true }, label: words.found, side: null },
      ];
    case 'choice':
      return calculation.options.map(({ deduction, label }, choice) => ({
        value: { kind: 'choice', choice },
        label: label ?? deductionText(deduction, language),
        side: label === undefined ? null : deductionText(deduction, language),
      }));
    case 'banded':
      return calculation.bands.map(({ points, label }, band) => ({
        value: { kind: 'banded', band },
        label: label ?? words.option(band + 1),
        side: words.points(points),
      }));
    default:
      return [];
  }
};

/** One button per possible answer: pass or fail, a choice, a band, a fatal fault. */
export const OptionsInput = ({ aspect, value, isDisabled, labelledBy, onGive }: InputProps) => {
  const language = useLanguage();
  useWords(inputWords);
  const given = JSON.stringify(value);
  const options = optionsOf(aspect, language);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be named by the heading above.
    <div
      class={options.length === 2 ? 'options two' : 'options'}
      role="group"
      aria-labelledby={labelledBy}
    >
      {options.map((option) => (
        <button
          key={option.label}
          type="button"
          class="option"
          aria-pressed={JSON.stringify(option.value) === given}
          disabled={isDisabled}
          onClick={() => onGive(option.value)}
        >
          {option.label}
          {option.side !== null && <span class="option-side number">{option.side}</span>}
        </button>
      ))}
    </div>
  );
};
