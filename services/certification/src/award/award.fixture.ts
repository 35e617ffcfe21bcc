import { USUAL_ITEMS } from '@jinbang/contracts/award-words';
import type { AnyFact } from '@jinbang/contracts/fact';
import type { AwardKind, AwardLines, AwardOverview } from '@jinbang/contracts/http/award';
import type { ResultRow } from '@jinbang/contracts/ranking/result';
import { newId } from '@jinbang/kernel/id';
import type { Certification, Person } from '../certification.fixture.ts';
import {
  appointed,
  type Contest,
  competitionDeclared,
  contestOf,
  entriesAdmitted,
  eventArranged,
  rowsOf,
} from '../contest.fixture.ts';

const codes = { next: 1 };
/** A code nobody else of this file of tests has. */
const codeOf = (): string => `T${String(codes.next++).padStart(3, '0')}`;

export const itemOf = (kind: AwardKind, change: object = {}) => ({
  kind,
  ...USUAL_ITEMS[kind],
  ...change,
});

/** The first is first, the next two second, the rest get nothing. */
export const withPrizes = (rows: readonly ResultRow[]): readonly ResultRow[] =>
  rows.map((row) => {
    if (row.rank === null || row.rank > 3) return row;
    return { ...row, award: row.rank === 1 ? 'first-prize' : 'second-prize' };
  });

export const prizedRows = (contest: Contest): readonly ResultRow[] =>
  withPrizes(rowsOf(contest.contestants));

export type Hosts = {
  readonly contest: Contest;
  readonly first: Person;
  readonly second: Person;
  readonly stranger: Person;
  readonly path: string;
};

/**
 * An organiser with two people, and a contest that is not decided yet.
 * @param isHeard whether its entries were heard already
 */
export const hostsOf = async (
  certification: Certification,
  {
    workers = 5,
    more = [],
    isHeard = true,
  }: { workers?: number; more?: readonly AnyFact[]; isHeard?: boolean } = {},
): Promise<Hosts> => {
  const contest = contestOf({ workers });
  const [first, second, stranger] = [1, 2, 3].map(() => certification.as(newId())) as [
    Person,
    Person,
    Person,
  ];
  const { ownerId, competitionId } = contest;
  await certification.hear([
    competitionDeclared(contest),
    eventArranged(contest),
    ...(isHeard ? entriesAdmitted(contest) : []),
    appointed(first.personId, 'organiser', { kind: 'organisation', id: ownerId }),
    appointed(second.personId, 'organiser', { kind: 'competition', id: competitionId }),
    appointed(stranger.personId, 'organiser', { kind: 'organisation', id: newId() }),
    ...more,
  ]);
  return { contest, first, second, stranger, path: `/competitions/${competitionId}` };
};

/** The organiser named, and a plan of these kinds released by the second person. */
export const releasedPlan = async (
  { contest, first, second, path }: Hosts,
  kinds: readonly AwardKind[] = ['prize'],
): Promise<string> => {
  const name = { name: '示例市总工会', code: codeOf() };
  await first.put(`${path}/award-organiser`, name, { version: 0 });
  const planned = await first.post<{ planId: string }>(`${path}/award-plans`, {
    eventIds: [contest.eventId],
    items: kinds.map((kind) => itemOf(kind)),
  });
  const { planId } = planned.body;
  await second.post(`${path}/award-plans/${planId}/release`, undefined, { version: 1 });
  return planId;
};

export const linesOf = async ({ first, path }: Hosts, planId: string) =>
  (await first.get<AwardLines>(`${path}/award-plans/${planId}/lines?limit=200`)).body.items;

export const plansOf = async ({ first, path }: Hosts) =>
  (await first.get<AwardOverview>(`${path}/awards`)).body.plans;
