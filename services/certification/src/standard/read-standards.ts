import type {
  EligibilityAnswer,
  OccupationQuery,
  OneStandard,
  RegisteredOccupation,
  StandardComparison,
  StandardOutline,
  StandardQuery,
} from '@jinbang/contracts/http/standard';
import { accept, refuse } from '@jinbang/kernel/result';
import type { Evidence } from '@jinbang/promotion/standard/evidence';
import type { OccupationStandard } from '@jinbang/promotion/standard/occupation-standard';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { type CommandDeps, lookUp, type Outcome, unknown } from '../command.ts';
import type { Viewer } from '../viewer/viewer.access.ts';
import { todayAt } from '../zone.ts';
import { findCollected } from './collected-standards.ts';
import { dayOfComparing, nationalOn } from './publish-standard.ts';
import { maySee, sightOf } from './standard.access.ts';
import {
  findNationalEditions,
  findStandard,
  listOccupations,
  listStandards,
  type StandardRow,
} from './standard.store.ts';
import {
  answerOf,
  answerOfCollected,
  collectedOutlines,
  comparisonOf,
  eligibilityOf,
  occupationOf,
  outlineOf,
} from './standard-answers.ts';

type Read = Pick<CommandDeps, 'db' | 'now'>;
type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null };

/** A page of the register, as far as somebody sees it. */
export const readStandards =
  (deps: Read) =>
  (personId: string, query: StandardQuery): Outcome<Page<StandardOutline>> =>
    lookUp(deps, personId, async ({ tx, viewer, at }) => {
      const rows = await listStandards(tx, query, sightOf(viewer));
      const page = rows.slice(0, query.limit);
      const next = rows.length > page.length ? (page.at(-1)?.standardId ?? null) : null;
      return accept({ items: page.map((row) => outlineOf(row, todayAt(at))), next });
    });

/** What comes with the system to begin from. */
export const readCollected = (): Outcome<Page<StandardOutline>> =>
  Promise.resolve(accept({ items: collectedOutlines(), next: null }));

const findSeen = async (
  tx: Transaction,
  viewer: Viewer,
  standardId: string,
): Promise<StandardRow | undefined> => {
  const row = await findStandard(tx, standardId);
  return row && maySee(sightOf(viewer), row) ? row : undefined;
};

/** One standard with its ladder in sentences, of the register or of those to begin from. */
export const readOneStandard =
  (deps: Read) =>
  (personId: string, standardId: string): Outcome<OneStandard> =>
    lookUp(deps, personId, async ({ tx, viewer, at }) => {
      const collected = findCollected(standardId);
      if (collected) return accept(answerOfCollected(collected));
      const row = await findSeen(tx, viewer, standardId);
      return row ? accept(answerOf(row, todayAt(at))) : refuse(unknown('standard.unknown'));
    });

/**
 * A body's own standard beside the national edition that counts on its first day, or today where that
 * is past; or beside another one that is asked for.
 */
export const readComparison =
  (deps: Read) =>
  (
    personId: string,
    standardId: string,
    otherId: string | undefined,
  ): Outcome<StandardComparison> =>
    lookUp(deps, personId, async ({ tx, viewer, at }) => {
      const today = todayAt(at);
      const own = await findSeen(tx, viewer, standardId);
      if (!own) return refuse(unknown('standard.unknown'));
      if (own.bodyId === null) return refuse({ kind: 'invalid', code: 'standard.not-enterprise' });
      const editions = await findNationalEditions(tx, own.occupationCode);
      const day = dayOfComparing(own, today);
      const national =
        otherId === undefined
          ? nationalOn(editions, day)
          : editions.find((row) => row.standardId === otherId);
      if (national) return accept(comparisonOf(own, national, today));
      const params = { occupation: own.occupationCode, day };
      return refuse(
        otherId === undefined
          ? { kind: 'invalid', code: 'standard.no-national-edition', params }
          : unknown('standard.unknown'),
      );
    });

/** Which levels somebody may apply for, by what is proven of them; nothing of it is kept. */
export const checkEligibility =
  (deps: Read) =>
  (personId: string, standardId: string, evidence: Evidence): Outcome<EligibilityAnswer> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      const document =
        findCollected(standardId)?.document ?? (await findSeen(tx, viewer, standardId))?.document;
      if (!document) return refuse(unknown('standard.unknown'));
      return accept(eligibilityOf(document, evidence));
    });

/** The register of occupations: what the national edition in force says of each. */
export const readOccupations =
  ({ db, now }: Read) =>
  async (query: OccupationQuery): Outcome<Page<RegisteredOccupation>> => {
    const rows = await listOccupations(db, query, query.inForceOn ?? todayAt(now()));
    const items = rows.slice(0, query.limit).map(occupationOf);
    const next = rows.length > items.length ? (items.at(-1)?.code ?? null) : null;
    return accept({ items, next });
  };

/** The national edition that counts for an occupation on a day; undefined: none was in force. */
export const findOccupationRow = async (
  db: Database | Transaction,
  code: string,
  day: string,
): Promise<StandardRow | undefined> => nationalOn(await findNationalEditions(db, code), day);

/** The occupation as it was registered on a day. */
export const findOccupation = async (
  db: Database | Transaction,
  code: string,
  day: string,
): Promise<OccupationStandard | undefined> => (await findOccupationRow(db, code, day))?.document;
