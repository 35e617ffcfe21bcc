import type { OverviewConflicts } from '@jinbang/contracts/http/judging-overview';
import type { Aspect } from '@jinbang/scoring/aspect';
import {
  type Conflict,
  type SeatMark,
  type SettledAspect,
  settleAspect,
} from '@jinbang/scoring/aspect-value';
import { enteredIn } from '@jinbang/scoring/judge-mark';
import type { CellValue } from '../score-sheet/aspect-state.ts';

/** One row of the mark log. */
export type LoggedMark = {
  readonly judgeId: string;
  readonly value: CellValue;
  readonly recordedAt: string;
  /** Of a third person between two independent entries that differ: it stands (S23). */
  readonly decides?: boolean | undefined;
  /** What the sheet was last opened with, where two entries are compared: each begins a round. */
  readonly opened?: number | undefined;
};

type View = OverviewConflicts['items'][number];
type Round = View['rounds'][number];

/** How a panel came to disagree, and how it ended. */
export type ConflictStory = Pick<
  View,
  'reason' | 'gap' | 'allowed' | 'beganAt' | 'endedAt' | 'rounds'
>;

const ROUNDS_MAX = 50;

const textOf = (value: CellValue): string => {
  if (value.kind === 'absent') return '';
  const entered = enteredIn(value);
  return Array.isArray(entered) ? entered.join(' + ') : `${entered}`;
};

const viewMarks = (marks: ReadonlyMap<string, CellValue>): Round['marks'] =>
  [...marks].map(([judgeId, value]) => ({
    judgeId,
    entered: textOf(value),
    isAbsent: value.kind === 'absent',
  }));

const seatMark = (value: CellValue): SeatMark => (value.kind === 'absent' ? 'absent' : value);

type Step = { readonly round: Round; readonly conflict: Conflict | null };

/** What the marks come to; a deciding one ends the matter, whatever the others say. */
const conflictIn = (settled: SettledAspect, isDecided: boolean): Conflict | null | undefined => {
  if (isDecided || settled.state === 'COMPLETE') return null;
  return settled.state === 'CONFLICT' ? settled.conflict : undefined;
};

/** Each moment at which all were in, by the rule that settles marks: what it says is what was so. */
const stepsOf = (
  aspect: Aspect,
  seats: readonly string[],
  marks: readonly LoggedMark[],
): readonly Step[] => {
  const given = new Map<string, CellValue>();
  let isDecided = false;
  let opening = 0;
  return marks.flatMap(({ judgeId, value, recordedAt, decides = false, opened = opening }) => {
    if (opened !== opening) {
      given.clear();
      [isDecided, opening] = [false, opened];
    }
    given.set(judgeId, value);
    isDecided ||= decides;
    const bySeat = new Map([...given].map(([judge, one]) => [judge, seatMark(one)]));
    const conflict = conflictIn(settleAspect(aspect, bySeat, seats), isDecided);
    if (conflict === undefined) return [];
    const state = conflict === null ? 'COMPLETE' : 'CONFLICT';
    return [{ conflict, round: { at: recordedAt, state, marks: viewMarks(given) } }];
  });
};

const gapOf = (conflict: Conflict) =>
  conflict.reason === 'entries-differ'
    ? { reason: conflict.reason, gap: null, allowed: null }
    : { reason: conflict.reason, gap: conflict.gap, allowed: conflict.allowed };

/**
 * The conflict of one aspect of one subject, out of the mark log; null where there never was one.
 *
 * @param marks in the order they were stored; nothing but what the panel has revealed
 */
export const conflictStory = (
  aspect: Aspect,
  marks: readonly LoggedMark[],
): ConflictStory | null => {
  // Whoever gave a mark is whom the panel waited for: a seat may have changed hands since (M09).
  const seats = [...new Set(marks.map(({ judgeId }) => judgeId))];
  const steps = stepsOf(aspect, seats, marks);
  const first = steps.findIndex(({ conflict }) => conflict !== null);
  const began = steps[first]?.conflict;
  if (!began) return null;
  const rounds = steps.slice(first).map(({ round }) => round);
  const last = rounds.findLastIndex(({ state }) => state === 'CONFLICT');
  return {
    ...gapOf(began),
    beganAt: rounds[0]?.at ?? '',
    endedAt: rounds[last + 1]?.at ?? null,
    rounds: rounds.slice(-ROUNDS_MAX),
  };
};

type Span = { readonly from: Date; readonly to: Date };

/** Did this conflict begin, end or stand open in that span? */
export const touches = (
  { beganAt, endedAt }: Pick<ConflictStory, 'beganAt' | 'endedAt'>,
  { from, to }: Span,
): boolean =>
  Date.parse(beganAt) < to.getTime() && (endedAt === null || Date.parse(endedAt) >= from.getTime());
