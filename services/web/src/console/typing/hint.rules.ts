import type { FormAspect } from './typed-text.rules.ts';
import type { TypingKeys } from './typing-words.ts';

/** What may stand in a row, said beside it. */
export const hintOf = (
  { calculation, max }: Pick<FormAspect, 'calculation' | 'max'>,
  words: TypingKeys,
  line: number | null,
): string => {
  switch (calculation.kind) {
    case 'judgement':
      return words.scores;
    case 'pass-fail':
      return words.yesNo;
    case 'fatal':
      return words.foundOrNot;
    case 'form':
      return words.outOf(calculation.items[line ?? 0]?.max ?? max);
    case 'faults':
      return words.fault(calculation.faults[line ?? 0]?.points ?? max);
    case 'choice':
      return words.options(calculation.options.length);
    case 'banded':
      return words.options(calculation.bands.length);
    case 'number-completed':
      return words.upTo(calculation.possible);
    case 'ranged':
      return words.measured;
    case 'time':
      return words.seconds;
    case 'deduction':
      return words.deduction;
    case 'points':
      return words.range(calculation.min, calculation.max);
    case 'value':
      return words.range(calculation.min ?? '0', calculation.max ?? max);
  }
};
