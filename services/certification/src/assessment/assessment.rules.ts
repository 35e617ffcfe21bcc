import { compareExact, exact } from '@jinbang/kernel/exact';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Attempt } from '@jinbang/promotion/assessment/attempt';
import type { AssessmentState } from './terms.ts';

export type Step = 'open' | 'begin' | 'summarise' | 'propose' | 'reopen';

const STEPS: Readonly<
  Record<Step, { readonly from: readonly AssessmentState[]; readonly to: AssessmentState }>
> = {
  open: { from: ['planned'], to: 'open' },
  begin: { from: ['open'], to: 'assessing' },
  summarise: { from: ['assessing'], to: 'summarised' },
  propose: { from: ['signed'], to: 'proposed' },
  reopen: { from: ['summarised', 'signed', 'proposed'], to: 'assessing' },
};

const wrongState = (state: AssessmentState): Rejection => ({
  kind: 'conflict',
  code: `assessment.is-${state}`,
});

/** PLANNED → OPEN → ASSESSING → SUMMARISED → SIGNED → PROPOSED; back only by reopening. */
export const stateAfter = (
  state: AssessmentState,
  step: Step,
): Result<AssessmentState, Rejection> =>
  STEPS[step].from.includes(state) ? accept(STEPS[step].to) : refuse(wrongState(state));

/** Does a signed summary stand as the final result: proposed, the newest, and not opened again since? */
export const standsOn = (
  { state, resultVersion }: { readonly state: AssessmentState; readonly resultVersion: number },
  decidedOn: number,
): boolean => state === 'proposed' && resultVersion === decidedOn;

/** What may still be changed: the plan, who is assessed and by whom, and the results. */
const CHANGEABLE = {
  plan: ['planned'],
  roster: ['open', 'assessing'],
  results: ['assessing'],
  signature: ['summarised'],
} as const satisfies Readonly<Record<string, readonly AssessmentState[]>>;

export const flawOfChange = (
  state: AssessmentState,
  what: keyof typeof CHANGEABLE,
): Rejection | undefined => {
  const states: readonly AssessmentState[] = CHANGEABLE[what];
  return states.includes(state) ? undefined : wrongState(state);
};

export type Typed = Attempt & { readonly version: number; readonly typedBy: string };
/** One sitting of one part: what stands, and what one person typed that another has not yet. */
export type Cell = {
  readonly version: number;
  readonly stands: Typed | null;
  readonly waits: Typed | null;
};

export const EMPTY_CELL: Cell = { version: 0, stands: null, waits: null };

const isSame = (left: Attempt, right: Attempt): boolean =>
  left.state === right.state &&
  left.on === right.on &&
  (left.score === null || right.score === null
    ? left.score === right.score
    : compareExact(exact(left.score), exact(right.score)) === 0);

export type TypedTurn = {
  readonly kind: 'type' | 'confirm' | 'unchanged';
  readonly version: number;
};
type Wish = Attempt & { readonly basedOn: number; readonly reason?: string | undefined };

const conflict = (code: string) => refuse({ kind: 'conflict', code } as const);

/**
 * A result is typed by two people, neither of whom is shown what the other typed; it stands once both
 * are the same. What stands is corrected with a reason, and again by two.
 */
export const typeResult = (
  cell: Cell,
  wish: Wish,
  actorId: string,
): Result<TypedTurn, Rejection> => {
  const { waits, stands, version } = cell;
  const turn = (kind: TypedTurn['kind'], at: number) => accept({ kind, version: at });
  if (waits && isSame(waits, wish)) {
    return turn(waits.typedBy === actorId ? 'unchanged' : 'confirm', version);
  }
  if (!waits && stands && isSame(stands, wish)) return turn('unchanged', version);
  if (wish.basedOn !== version) {
    return refuse({ kind: 'stale', code: 'assessment.result-stale', params: { version } });
  }
  if (waits && waits.typedBy !== actorId) return conflict('assessment.second-entry-differs');
  if (stands && wish.reason === undefined) {
    return refuse({ kind: 'invalid', code: 'assessment.reason-missing' });
  }
  return turn('type', version + 1);
};

/** Nobody is assessed tomorrow, nor before their batch began. Days in the batch's zone. */
export const flawOfDay = (on: string, from: string, today: string): Rejection | undefined => {
  if (on > today) return { kind: 'invalid', code: 'assessment.day-to-come', params: { on } };
  return on < from
    ? { kind: 'invalid', code: 'assessment.day-before-batch', params: { on, from } }
    : undefined;
};

export type SigningSeat = {
  readonly role: 'evaluator' | 'supervisor';
  readonly isLeader: boolean;
  readonly isSignedIn: boolean;
};

/** As what somebody signs a summary: the leader of the evaluators, or the supervisor (S22). */
export const signingRoleOf = (seat: SigningSeat | undefined): 'leader' | 'supervisor' | null => {
  if (!seat?.isSignedIn) return null;
  if (seat.role === 'supervisor') return 'supervisor';
  return seat.isLeader ? 'leader' : null;
};

/** How many one batch may have. */
export const ROSTER_MAX = 5_000;

/** Somebody is enrolled once, and a roster has an end. */
export const flawOfRoster = (
  enrolled: readonly string[],
  wanted: readonly string[],
): Rejection | undefined => {
  const taken = new Set(enrolled);
  for (const personId of wanted) {
    if (taken.has(personId)) {
      return { kind: 'conflict', code: 'assessment.enrolled-already', params: { personId } };
    }
    taken.add(personId);
  }
  return taken.size > ROSTER_MAX
    ? { kind: 'conflict', code: 'assessment.roster-full', params: { limit: ROSTER_MAX } }
    : undefined;
};

/** A claimed condition is checked by somebody else, over the claim as it stands (four eyes). */
export const flawOfCheck = (
  candidate:
    | { readonly claimedBy: string; readonly version: number; readonly rosterNo: number }
    | undefined,
  basedOn: number,
  actorId: string,
): Rejection | undefined => {
  if (!candidate) return { kind: 'missing', code: 'assessment.candidate-unknown' };
  const { claimedBy, version, rosterNo } = candidate;
  if (claimedBy === actorId) {
    return { kind: 'forbidden', code: 'assessment.four-eyes', params: { rosterNo } };
  }
  return version === basedOn
    ? undefined
    : { kind: 'stale', code: 'command.stale', params: { version } };
};

/** Whoever holds the seat signs in; the supervisor, signed in, also signs in whom they saw. */
export const flawOfSigningIn = (
  own: { readonly personId: string; readonly role: string; readonly signedInAt: Date | null },
  seat: { readonly personId: string; readonly signedInAt: Date | null } | undefined,
): Rejection | undefined => {
  if (!seat) return { kind: 'missing', code: 'assessment.seat-unknown' };
  const isWitness = own.role === 'supervisor' && own.signedInAt !== null;
  if (seat.personId !== own.personId && !isWitness) {
    return { kind: 'forbidden', code: 'access.forbidden' };
  }
  return seat.signedInAt === null
    ? undefined
    : { kind: 'conflict', code: 'assessment.signed-in-already' };
};

/** The signature is over the rows that were seen, and each signs once. */
export const flawOfSigning = (
  present: string | undefined,
  seen: string,
  signed: readonly { readonly role: string }[],
  role: string,
): Rejection | undefined => {
  if (present !== seen) return { kind: 'conflict', code: 'assessment.other-rows' };
  return signed.some((one) => one.role === role)
    ? { kind: 'conflict', code: 'assessment.signed-already' }
    : undefined;
};
