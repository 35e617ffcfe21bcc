import { type Exact, exactText, fixedText, zero } from '@jinbang/kernel/exact';
import { checkValue } from '@jinbang/scoring/check-value';
import type { JudgeMark } from '@jinbang/scoring/judge-mark';
import { type OwnSum, ownSum } from '@jinbang/scoring/own-sum';
import { cellKey, heldAt } from '../cell-book.rules.ts';
import { aspectsAt, type DaySubject, type SheetWork, scoringAspect } from '../day-index.rules.ts';
import { pendingAt } from '../queue.rules.ts';
import type { Desk } from '../sheet-progress.rules.ts';

/**
 * What this judge's own marks of one contestant come to on one sheet. Nothing of others is in it, and
 * nothing of another sheet; a mark that waits to be decided on counts as not given.
 */
export const runningSum = (desk: Desk, work: SheetWork, subject: DaySubject): OwnSum => {
  const aspects = aspectsAt(work.subCriterion, subject).map(scoringAspect);
  const marks = new Map<string, JudgeMark>();
  for (const aspect of aspects) {
    const value = ownValue(desk, cellKey(subject.subjectId, aspect.id));
    // What was given before an amendment may be no value of the aspect any more.
    const checked = checkValue(aspect, value);
    if (checked.ok) marks.set(aspect.id, checked.value);
  }
  return ownSum(aspects, marks);
};

const ownValue = ({ book, queue }: Desk, key: string): unknown => {
  const pending = pendingAt(queue, key);
  if (pending?.refusal) return null;
  return pending?.value ?? heldAt(book, key).own?.value ?? null;
};

const PLACES = 2;

/** As many decimals as it has, two at least; one that never ends is cut off, and says so. */
export const sumText = (value: Exact): string => {
  const size = value.abs();
  const sign = value.lt(zero) ? '−' : '';
  const cut = size.floor(PLACES);
  if (cut.equals(size)) return `${sign}${fixedText(size, PLACES)}`;
  const whole = exactText(size);
  return whole.includes('/') ? `${sign}${fixedText(cut, PLACES)}…` : `${sign}${whole}`;
};
