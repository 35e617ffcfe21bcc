import { OUTCOME_WORDS } from '@jinbang/credentials/outcome-words';
import type { Language } from '../ui/language.ts';
import { dayText } from '../ui/time-text.ts';
import { keptWords } from './kept-words.ts';
import { type Kept, outcomeShown } from './verdict.rules.ts';

const DAY_MS = 86_400_000;
/** What a report of that day says, it says by itself: nobody else is asked about the past. */
const THEN: Kept = { statusFrom: null, back: null, isVouched: true };

const titleOf = (back: NonNullable<Kept['back']>, language: Language): string =>
  OUTCOME_WORDS[outcomeShown({ server: null, browser: back, kept: THEN })][language].title;

/** How much a verdict by a kept file says, oldest knowledge first. */
export const keptNotes = (kept: Kept, now: Date, language: Language): readonly string[] => {
  const words = keptWords[language];
  const { statusFrom, back, isVouched } = kept;
  // What it says of its age, too, is the word of whoever wrote it.
  if (!isVouched) return [words.unvouched];
  if (!statusFrom) return [words.byKept, words.noStatus];
  const days = Math.floor((now.getTime() - statusFrom.getTime()) / DAY_MS);
  return [
    words.byKept,
    words.statusAge(dayText(statusFrom.toISOString(), language), days),
    ...(back ? [words.back(titleOf(back, language))] : []),
  ];
};
