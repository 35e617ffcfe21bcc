import type { Level } from '@jinbang/contracts/level';
import type { ResultRow } from '@jinbang/contracts/ranking/result';
import { isAward } from '@jinbang/promotion/award';
import { decidePromotion } from '@jinbang/promotion/decide';
import type { Decision } from '@jinbang/promotion/decision';
import type {
  ContestFacts,
  Holding,
  OccupationFacts,
  PromotionInput,
  StandingAuthorisation,
  YearGrant,
} from '@jinbang/promotion/promotion-input';
import type { RulePack } from '@jinbang/promotion/promotion-rule';
import type { GroupCount, Member } from '../terms.ts';

/** Everything a whole result's decisions depend on; the same context gives the same decisions. */
export type DecidingContext = {
  readonly competition: Pick<ContestFacts, 'tier' | 'contestClass' | 'seasonYear' | 'plan'>;
  readonly event: {
    readonly occupation: OccupationFacts;
    readonly taskLevel: Level;
    readonly teamSize: number;
  };
  readonly groups: readonly GroupCount[];
  /** Day the result became final, and day of deciding, in the competition's zone. */
  readonly finalOn: string;
  readonly decidedOn: string;
  readonly pack: RulePack;
  readonly bodyId: string;
  readonly authorisation: StandingAuthorisation | null;
  readonly rows: readonly ResultRow[];
  readonly membersOf: ReadonlyMap<string, readonly Member[]>;
  readonly holdingsOf: ReadonlyMap<string, readonly Holding[]>;
  readonly yearGrantsOf: ReadonlyMap<string, readonly YearGrant[]>;
};

export type PersonDecisions = {
  readonly entryId: string;
  readonly personId: string;
  readonly decisions: readonly Decision[];
};

const NOBODY = { entered: 0, started: 0, finished: 0 };

const countsOf = (groups: readonly GroupCount[], group: ResultRow['group']) => {
  const found = groups.find((one) => one.group === group);
  if (!found) return NOBODY;
  const { entered, started, finished } = found;
  return { entered, started, finished };
};

/** The level shown with evidence at entry counts as held in the event's occupation. */
const declared = ({ heldLevel }: Member, occupationCode: string): readonly Holding[] =>
  heldLevel === null ? [] : [{ occupationCode, level: heldLevel, fromEntryId: null }];

const inputOf = (
  context: DecidingContext,
  row: ResultRow,
  member: Member,
  yearGrants: readonly YearGrant[],
): PromotionInput => {
  const { competition, event } = context;
  const { tier, contestClass, seasonYear, plan } = competition;
  const { code, route } = event.occupation;
  return {
    decidedOn: context.decidedOn,
    contest: {
      tier,
      contestClass,
      seasonYear,
      plan,
      finalOn: context.finalOn,
      taskLevel: event.taskLevel,
    },
    occupation: { code, route },
    result: {
      entryId: row.entryId,
      group: row.group,
      teamSize: event.teamSize,
      code: row.code,
      rank: row.rank,
      award: isAward(row.award) ? row.award : null,
      theory: row.theory,
      practical: row.practical,
      total: row.total,
      counts: countsOf(context.groups, row.group),
    },
    person: {
      holdings: [...declared(member, code), ...(context.holdingsOf.get(member.personId) ?? [])],
      yearGrants,
      titles: [],
    },
    issuer: { id: context.bodyId, standingAuthorisation: context.authorisation },
  };
};

const byRank = (left: ResultRow, right: ResultRow): number =>
  (left.rank ?? Number.MAX_SAFE_INTEGER) - (right.rank ?? Number.MAX_SAFE_INTEGER) ||
  (left.entryId < right.entryId ? -1 : 1);

const grantsLevel = ({ kind, outcome }: Decision): boolean =>
  kind === 'level' && outcome === 'granted';

/**
 * Decides every member of every row, ranked or not. The better rank is decided first, so that a
 * person who stands twice in one result meets the yearly limit in an order nobody can choose.
 */
export const decideResult = (context: DecidingContext): readonly PersonDecisions[] => {
  const yearGrants = new Map(context.yearGrantsOf);
  const year = context.competition.seasonYear;
  return context.rows.toSorted(byRank).flatMap((row) =>
    (context.membersOf.get(row.entryId) ?? []).map((member) => {
      const { personId } = member;
      const grants = yearGrants.get(personId) ?? [];
      const decisions = decidePromotion(context.pack, inputOf(context, row, member, grants));
      if (decisions.some(grantsLevel)) {
        yearGrants.set(personId, [...grants, { year, entryId: row.entryId }]);
      }
      return { entryId: row.entryId, personId, decisions };
    }),
  );
};
