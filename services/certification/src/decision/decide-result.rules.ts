import type { Level } from '@jinbang/contracts/level';
import type { ResultRow } from '@jinbang/contracts/ranking/result';
import { isAward } from '@jinbang/promotion/award';
import { decideInOrder, type Entrant } from '@jinbang/promotion/decide-in-order';
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
import { type Grounds, groundsKey } from './grounds.rules.ts';

/** Everything a whole result's decisions depend on but the rules. */
export type ResultContext = {
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
  /** Null where no body issues yet: such a result is only simulated. */
  readonly bodyId: string | null;
  readonly authorisation: StandingAuthorisation | null;
  /** An office that prints its own certificates: people are listed for it (M14). */
  readonly printsItself: boolean;
  readonly rows: readonly ResultRow[];
  readonly membersOf: ReadonlyMap<string, readonly Member[]>;
  readonly holdingsOf: ReadonlyMap<string, readonly Holding[]>;
  readonly yearGrantsOf: ReadonlyMap<string, readonly YearGrant[]>;
  /** Titles awarded by a confirmed document, with the entry each came from; left out: none. */
  readonly titlesOf?: ReadonlyMap<string, readonly { titleKey: string; entryId: string }[]>;
};

/** With the rules: the same context gives the same decisions. */
export type DecidingContext = ResultContext & {
  readonly pack: RulePack;
  /** Of grants that stand from an earlier version of the result; left out: none does. */
  readonly grounds?: Grounds;
};

type Context = ResultContext & Pick<DecidingContext, 'grounds'>;

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

/**
 * Does what this other entry gave count here? Not what entries of the same result gave before, since
 * all of them are decided anew, and for a grant that stands only what it was decided on.
 */
const countingIn = (context: Context, row: ResultRow, { personId }: Member) => {
  const grounds = context.grounds?.get(groundsKey(row.entryId, personId));
  return (entryId: string | null): boolean => {
    if (entryId === null) return true;
    return !context.membersOf.has(entryId) && (grounds?.has(entryId) ?? true);
  };
};

/** What entries of this very result led to before does not count: they are all decided anew. */
const titlesHeld = ({ titlesOf, membersOf }: ResultContext, { personId }: Member) =>
  (titlesOf?.get(personId) ?? []).flatMap(({ titleKey, entryId }) =>
    membersOf.has(entryId) ? [] : [titleKey],
  );

const inputOf = (context: Context, row: ResultRow, member: Member): PromotionInput => {
  const counts = countingIn(context, row, member);
  const holdings = context.holdingsOf.get(member.personId) ?? [];
  const yearGrants = context.yearGrantsOf.get(member.personId) ?? [];
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
      holdings: [
        ...declared(member, code),
        ...holdings.filter(({ fromEntryId }) => counts(fromEntryId)),
      ],
      yearGrants: yearGrants.filter(({ entryId }) => counts(entryId)),
      titles: titlesHeld(context, member),
    },
    issuer: {
      id: context.bodyId,
      standingAuthorisation: context.authorisation,
      ...(context.printsItself ? { printsItself: true } : {}),
    },
  };
};

const byRank = (left: ResultRow, right: ResultRow): number =>
  (left.rank ?? Number.MAX_SAFE_INTEGER) - (right.rank ?? Number.MAX_SAFE_INTEGER) ||
  (left.entryId < right.entryId ? -1 : 1);

export type ResultEntrant = Entrant & { readonly entryId: string };

/** Every member of every row, ranked or not, the better rank first: an order nobody can choose. */
export const entrantsOf = (context: Context): readonly ResultEntrant[] =>
  context.rows.toSorted(byRank).flatMap((row) =>
    (context.membersOf.get(row.entryId) ?? []).map((member) => ({
      entryId: row.entryId,
      personId: member.personId,
      input: inputOf(context, row, member),
    })),
  );

/** Decides everybody in a result; a person who stands in it twice meets the limits in that order. */
export const decideResult = (context: DecidingContext): readonly PersonDecisions[] =>
  decideInOrder(context.pack, entrantsOf(context));
