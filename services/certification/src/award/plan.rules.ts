import type { AwardItem, AwardPlanWish } from '@jinbang/contracts/http/award';
import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import type { ClaimOfficial } from './award-claims.rules.ts';
import { JUDGING_OFFICES } from './award-kind.rules.ts';

type Planned = {
  readonly eventIds: readonly string[];
  readonly items: readonly Pick<AwardItem, 'kind'>[];
};

/** What stands around a plan: the competition's events, its people, and its other plans. */
export type PlanPlace = {
  readonly events: readonly string[];
  readonly officials: readonly ClaimOfficial[];
  readonly others: readonly Planned[];
};

/** Nobody gets the same document of an event twice because two plans give it. */
const eventIssues = (
  { eventIds, items }: AwardPlanWish,
  { events, others }: PlanPlace,
): readonly RejectionIssue[] =>
  eventIds.flatMap((eventId, place): readonly RejectionIssue[] => {
    if (!events.includes(eventId)) return [{ at: `eventIds.${place}`, code: 'event.unknown' }];
    const there = others.filter((other) => other.eventIds.includes(eventId));
    const kinds = new Set(there.flatMap((other) => other.items.map(({ kind }) => kind)));
    return items.flatMap(({ kind }, item) =>
      kinds.has(kind) ? [{ at: `items.${item}.kind`, code: 'award.kind-planned' }] : [],
    );
  });

const namedIssues = (
  { named }: AwardPlanWish,
  { officials }: PlanPlace,
): readonly RejectionIssue[] =>
  named.flatMap(({ kind, personId }, place) => {
    const offices = officials.filter((one) => one.personId === personId);
    const isFit = offices.some(
      ({ office }) => kind !== 'judge-honour' || office in JUDGING_OFFICES,
    );
    const code = kind === 'judge-honour' ? 'award.not-judge' : 'award.not-staff';
    return isFit ? [] : [{ at: `named.${place}`, code }];
  });

/** Why a plan does not fit this competition, or null; every place that is wrong is named. */
export const flawOfPlace = (wish: AwardPlanWish, place: PlanPlace): Rejection | null => {
  const issues = [...eventIssues(wish, place), ...namedIssues(wish, place)];
  return issues.length === 0 ? null : { kind: 'invalid', code: 'award.plan-flawed', issues };
};

/** Four eyes: whoever planned it last does not release it. */
export const flawOfRelease = (
  { plannedBy }: { readonly plannedBy: string },
  personId: string,
): Rejection | null =>
  plannedBy === personId ? { kind: 'forbidden', code: 'award.four-eyes' } : null;
