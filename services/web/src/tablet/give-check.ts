import { sentenceOf } from '@jinbang/contracts/problem';
import { checkValue } from '@jinbang/scoring/check-value';
import type { Language } from '../ui/language.ts';
import type { CellValue } from './cell-book.rules.ts';
import { type DayAspect, scoringAspect } from './day-index.rules.ts';

/** Why the server would refuse this value, in its own words; null when it would take it. */
export const flawOf = (aspect: DayAspect, value: CellValue, language: Language): string | null => {
  if (value.kind === 'absent') return null;
  const checked = checkValue(scoringAspect(aspect), value);
  return checked.ok ? null : sentenceOf(checked.refusal.code, language, checked.refusal.params);
};
