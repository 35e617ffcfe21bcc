import { enteredIn } from '@jinbang/scoring/judge-mark';
import type { CellValue } from '../../tablet/cell-book.rules.ts';
import type { DayAspect } from '../../tablet/day-index.rules.ts';
import { valueText } from '../../tablet/value-text.ts';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import type { SchemeView } from './review.client.ts';
import { reviewWords } from './review-words.ts';

/** How a judge's mark reads beside the paper: in the words of its aspect, else as it was entered. */
export const useMarkText = (scheme: SchemeView | null) => {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const aspects = new Map<string, DayAspect>(
    (scheme?.published?.criteria ?? [])
      .flatMap(({ subCriteria }) => subCriteria.flatMap((one) => one.aspects))
      .map((aspect) => [aspect.aspectId, aspect]),
  );
  const entered = (value: Exclude<CellValue, { kind: 'absent' }>): string => {
    if (value.kind === 'choice') return words.option(value.choice + 1);
    if (value.kind === 'banded') return words.option(value.band + 1);
    if (value.kind === 'faults') return words.faults(value.counts.join(' '));
    const plain = enteredIn(value);
    if (typeof plain === 'boolean') return plain ? words.yes : words.no;
    return Array.isArray(plain) ? plain.join(' + ') : `${plain}`;
  };
  const nameOf = (aspectId: string): string => {
    const aspect = aspects.get(aspectId);
    return aspect ? textOf(aspect.description, language) : '';
  };
  const textOfMark = (aspectId: string, given: unknown): string => {
    // Safe: the server sends what it once took as a mark.
    const value = given as CellValue;
    if (value.kind === 'absent') return words.absent;
    const aspect = aspects.get(aspectId);
    // Each count of faults stands on the paper, and not only their sum.
    return aspect && value.kind !== 'faults' ? valueText(aspect, value, language) : entered(value);
  };
  return { nameOf, textOfMark };
};
