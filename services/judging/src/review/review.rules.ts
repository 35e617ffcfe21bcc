import type { ReviewFigures } from '@jinbang/contracts/http/judging-review';
import { type Exact, exact, exactText, zero } from '@jinbang/kernel/exact';
import type { Rejection, RejectionKind, RejectionParams } from '@jinbang/kernel/rejection';

const rejection = (kind: RejectionKind, code: string, params?: RejectionParams): Rejection =>
  params ? { kind, code, params } : { kind, code };

export type CheckedSheet = {
  readonly subjectId: string;
  readonly verdict: 'right' | 'wrong';
  /** Of the marks that were compared. */
  readonly hash: string;
};

export type ReviewGround = {
  readonly limitPercent: string;
  readonly top: readonly string[];
  readonly byLot: readonly string[];
  /** As the review found each sheet when it began. */
  readonly begun: ReadonlyMap<string, string>;
  /** As each sheet is now. */
  readonly present: ReadonlyMap<string, string>;
  /** In the order they were made. */
  readonly checks: readonly CheckedSheet[];
};

/** Wrong ones among those drawn, exactly; nothing drawn is nothing wrong. */
const rateOf = (wrong: number, drawn: number): Exact =>
  drawn === 0 ? zero : exact(wrong).div(drawn);

/** M06: wrong on more than the limit of what was drawn. Exactly the limit is not more. */
export const isOverLimit = (wrong: number, drawn: number, limitPercent: string): boolean =>
  rateOf(wrong, drawn).mul(100).gt(exact(limitPercent));

export type ReviewStanding = {
  readonly figures: ReviewFigures;
  /** Why a sheet is looked at. */
  readonly because: ReadonlyMap<string, 'top' | 'lot' | 'changed' | 'all'>;
  readonly outstanding: ReadonlySet<string>;
};

/**
 * How far a review is. Drawn sheets are looked at; so is every sheet whose marks changed since, and
 * everything once more than the limit was wrong. A sheet is done with when it was found right as it
 * is now: an error that was corrected is compared again. What was found wrong once counts for ever.
 */
export const standingOf = (ground: ReviewGround): ReviewStanding => {
  const { top, byLot, begun, present, checks, limitPercent } = ground;
  const drawn = new Set([...top, ...byLot]);
  const bySubject = Map.groupBy(checks, ({ subjectId }) => subjectId);
  const isWrong = (one: string) =>
    (bySubject.get(one) ?? []).some(({ verdict }) => verdict === 'wrong');
  const wrong = [...drawn].filter(isWrong).length;
  const isForced = isOverLimit(wrong, drawn.size, limitPercent);
  const because = new Map<string, 'top' | 'lot' | 'changed' | 'all'>();
  for (const [subjectId, hash] of present) {
    if (isForced && !drawn.has(subjectId)) because.set(subjectId, 'all');
    else if (begun.get(subjectId) !== hash && !drawn.has(subjectId)) {
      because.set(subjectId, 'changed');
    }
  }
  for (const one of byLot) because.set(one, 'lot');
  for (const one of top) because.set(one, 'top');
  const outstanding = new Set(
    [...because.keys()].filter((one) => {
      const last = bySubject.get(one)?.at(-1);
      return last?.verdict !== 'right' || last.hash !== (present.get(one) ?? last.hash);
    }),
  );
  return {
    because,
    outstanding,
    figures: {
      ...{ sheets: present.size, top: top.length, byLot: byLot.length, wrong, isForced },
      checked: [...drawn].filter((one) => bySubject.has(one)).length,
      rate: exactText(rateOf(wrong, drawn.size)),
      ...{ due: because.size, outstanding: outstanding.size },
    },
  };
};

export type ReviewStage = 'BEGUN' | 'CHECKING' | 'CLOSED';

/** A review is begun once, on a locked module whose layers are closed. */
export const refuseBegin = (
  module: { readonly version: number; readonly lockedAt: Date | null },
  { isBegun, basedOn, sheets }: { isBegun: boolean; basedOn: number; sheets: number },
): Rejection | undefined => {
  if (isBegun) return rejection('conflict', 'review.begun');
  if (module.lockedAt === null) return rejection('conflict', 'module.not-locked');
  const { version } = module;
  if (version !== basedOn) {
    return { ...rejection('stale', 'module.stale', { version }), present: { version } };
  }
  return sheets === 0 ? rejection('conflict', 'module.no-subjects') : undefined;
};

/** The draw is made once; what is checked was drawn, and a review that is done takes no check. */
export const refuseStage = (stage: ReviewStage, wanted: ReviewStage): Rejection | undefined => {
  if (stage === wanted) return undefined;
  if (stage === 'CLOSED') return rejection('conflict', 'review.closed');
  return rejection('conflict', stage === 'BEGUN' ? 'review.not-drawn' : 'review.drawn');
};

/** A check is of the marks as they are: whoever compared others looks again. */
export const refuseCheck = (
  present: string | undefined,
  { hash, hasMarked }: { readonly hash: string; readonly hasMarked: boolean },
): Rejection | undefined => {
  // Nobody reviews what they marked or typed (M06).
  if (hasMarked) return rejection('forbidden', 'review.own-marks');
  if (present === undefined) return rejection('missing', 'subject.unknown');
  return present === hash
    ? undefined
    : { ...rejection('stale', 'review.sheet-changed'), present: { hash: present } };
};

/** Done only when everything due was found right as it is now, in a locked module. */
export const refuseClose = (
  module: { readonly lockedAt: Date | null },
  { outstanding }: ReviewFigures,
): Rejection | undefined => {
  if (module.lockedAt === null) return rejection('conflict', 'module.not-locked');
  return outstanding === 0
    ? undefined
    : rejection('conflict', 'review.outstanding', { sheets: outstanding });
};

type Entered = {
  readonly draw: { readonly drawnBy: string } | null;
  readonly checks: readonly { readonly checkedBy: string; readonly checkedAt: Date }[];
  readonly steps: readonly { readonly kind: 'closed' | 'reopened'; readonly actedAt: Date }[];
};

/** Who threw the value or compared sheets, as far as nobody else has signed for it by a closing. */
export const enteredBy = ({ draw, checks, steps }: Entered): readonly string[] => {
  const closedAt = steps.findLast(({ kind }) => kind === 'closed')?.actedAt;
  const since = checks.filter(({ checkedAt }) => !closedAt || checkedAt > closedAt);
  const thrown = draw && !closedAt ? [draw.drawnBy] : [];
  return [...new Set([...thrown, ...since.map(({ checkedBy }) => checkedBy)])];
};

/** M06: nobody makes a review and says alone that it is done. */
export const refuseOwnClosing = (file: Entered, actorId: string): Rejection | undefined =>
  enteredBy(file).includes(actorId) ? rejection('forbidden', 'review.own-work') : undefined;

/** What is named wrong stands on this very sheet, and whose mark it is marks there. */
export const refuseError = (
  states: readonly {
    readonly aspectId: string;
    readonly cells: Readonly<Record<string, unknown>>;
  }[],
  { aspectId, judgeId }: { readonly aspectId: string; readonly judgeId: string | null },
  judgesOf: (aspectId: string) => readonly string[],
): Rejection | undefined => {
  const own = states.filter((one) => one.aspectId === aspectId);
  if (own.length === 0) return rejection('missing', 'aspect.unknown');
  if (judgeId === null || judgesOf(aspectId).includes(judgeId)) return undefined;
  // The chief judge may have decided between two entries without a seat.
  return own.some(({ cells }) => judgeId in cells)
    ? undefined
    : rejection('missing', 'review.judge-unknown');
};
