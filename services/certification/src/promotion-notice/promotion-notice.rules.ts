import type { ObjectionState } from '@jinbang/contracts/http/result-objection';
import type { Level } from '@jinbang/contracts/level';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { DecisionState } from '../terms.ts';

const conflict = (code: string): Rejection => ({ kind: 'conflict', code });

/** A decision of a batch, as far as a public list may know it. */
export type BatchDecision = {
  readonly decisionId: string;
  readonly personId: string;
  readonly kind: string;
  readonly state: DecisionState;
  readonly level: Level | null;
  readonly group: string;
  readonly rank: number | null;
  readonly award: string | null;
};

export type ListedPerson = Omit<BatchDecision, 'kind' | 'state' | 'level'> & {
  readonly line: number;
  readonly level: Level;
};

const inOrder = (left: BatchDecision, right: BatchDecision): number =>
  Number(left.group > right.group) - Number(left.group < right.group) ||
  (left.rank ?? Number.MAX_SAFE_INTEGER) - (right.rank ?? Number.MAX_SAFE_INTEGER) ||
  (left.decisionId < right.decisionId ? -1 : 1);

/** M25: those to whom a level is to be granted, by group and rank; of nobody else a word. */
export const promotedOf = (decisions: readonly BatchDecision[]): readonly ListedPerson[] =>
  decisions
    .filter(({ kind, state }) => kind === 'level' && state === 'proposed')
    .toSorted(inOrder)
    .flatMap(({ kind: _, state: _state, level, ...rest }, place) =>
      level === null ? [] : [{ ...rest, level, line: place + 1 }],
    );

/** Where one notice of a batch is. */
export type NoticeStanding = { readonly until: Date; readonly takenDownAt: Date | null };

export const stateOfNotice = (
  { until, takenDownAt }: NoticeStanding,
  now: Date,
): 'hanging' | 'over' | 'taken-down' => {
  if (takenDownAt !== null) return 'taken-down';
  return now < until ? 'hanging' : 'over';
};

/** It hung as long as it had to: nobody took it down before its time. */
const hungOut = ({ until, takenDownAt }: NoticeStanding, now: Date): boolean =>
  now >= until && (takenDownAt === null || takenDownAt >= until);

type BatchOnNotice = {
  /** Working days the rules as adopted ask for; null: none. */
  readonly asked: number | null;
  readonly notices: readonly NoticeStanding[];
  readonly openObjections: number;
};

/**
 * Why an office cannot approve a batch yet, or null (S19): it hangs, something that was objected to it
 * waits for an answer, or a notice is asked for and none has hung for its whole time.
 */
export const noticeBar = (
  { asked, notices, openObjections }: BatchOnNotice,
  now: Date,
): Rejection | null => {
  const hanging = notices.find((one) => stateOfNotice(one, now) === 'hanging');
  if (hanging) {
    const params = { until: hanging.until.toISOString() };
    return { kind: 'conflict', code: 'decision-batch.on-notice', params };
  }
  if (openObjections > 0) {
    const params = { objections: openObjections };
    return { kind: 'conflict', code: 'decision-batch.objections-open', params };
  }
  const isMissing = asked !== null && !notices.some((one) => hungOut(one, now));
  return isMissing
    ? { kind: 'conflict', code: 'decision-batch.notice-missing', params: { days: asked } }
    : null;
};

/** Why a batch cannot be hung now, or null: only what waits for an office, once at a time, and with somebody on it. */
export const flawOfPosting = (
  batch: { readonly state: string },
  notices: readonly NoticeStanding[],
  promoted: number,
  now: Date,
): Rejection | null => {
  if (batch.state !== 'waiting') return conflict(`decision-batch.${batch.state}`);
  if (notices.some((one) => stateOfNotice(one, now) === 'hanging')) {
    return conflict('promotion-notice.hangs-already');
  }
  return promoted === 0 ? conflict('promotion-notice.nobody') : null;
};

/** Why nothing can be objected here, or null: in the time of the notice, about a line that is there. */
export const flawOfObjecting = (
  notice: NoticeStanding & { readonly lineCount: number },
  line: number | null,
  now: Date,
): Rejection | null => {
  const state = stateOfNotice(notice, now);
  if (state === 'taken-down') return { kind: 'gone', code: 'promotion-notice.taken-down' };
  if (state === 'over') return conflict('objection.too-late');
  return line !== null && line > notice.lineCount
    ? { kind: 'invalid', code: 'promotion-notice.no-line', params: { line } }
    : null;
};

type Objected = { readonly state: ObjectionState; readonly acceptedBy: string | null };

/** Objections that nobody has answered or declined: while there is one, no office approves. */
export const OPEN_STATES = ['filed', 'accepted'] as const satisfies readonly ObjectionState[];

/** The next step of an objection by this person: accepted once, answered once, by two people. */
export const flawOfHandling = (
  step: 'accept' | 'answer',
  { state, acceptedBy }: Objected,
  actorId: string,
): Rejection | null => {
  if (step === 'accept') return state === 'filed' ? null : conflict('objection.accepted-already');
  if (state === 'filed') return conflict('objection.not-accepted');
  if (state !== 'accepted') return conflict('objection.answered');
  return acceptedBy === actorId ? { kind: 'forbidden', code: 'objection.same-person' } : null;
};

type NamedLine = { readonly name: string | null };

/** Which names stand on the list more than once. */
export const namesakesOf = (lines: readonly NamedLine[]): ReadonlySet<string> => {
  const byName = Map.groupBy(lines, ({ name }) => name);
  return new Set(
    [...byName].flatMap(([name, same]) => (name !== null && same.length > 1 ? [name] : [])),
  );
};

/** What everybody may read of a line: rank, prize, name, organisation, group and level, no more (M25). */
export const publicLine = (
  { line, group, rank, award, level }: ListedPerson,
  person: { readonly name: string; readonly organisation: string | null } | undefined,
) => ({
  ...{ line, group, rank, award, level },
  name: person?.name ?? null,
  organisation: person?.organisation ?? null,
});
