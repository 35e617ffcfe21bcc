import type { StandardChanged } from '@jinbang/contracts/http/standard';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { editionInForce } from '@jinbang/promotion/standard/edition-in-force';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, type Outcome } from '../command.ts';
import { todayAt } from '../zone.ts';
import { findDraft, type Wanted } from './find-draft.ts';
import {
  flawBesideNational,
  flawOfPublisher,
  flawOfRoutes,
  flawOfSuperseding,
  lastDayOf,
  periodOf,
} from './standard.rules.ts';
import {
  findNationalEditions,
  findStandard,
  lockOccupation,
  type StandardRow,
  saveStandard,
} from './standard.store.ts';

/** The national edition that counts on a day, of those of one occupation. */
export const nationalOn = (
  editions: readonly StandardRow[],
  day: string,
): StandardRow | undefined => {
  const dated = editions.map((row) => ({ row, edition: row.edition, ...periodOf(row) }));
  return editionInForce(dated, day)?.row;
};

/** The day a standard is compared on: its first, or today where that is past. */
export const dayOfComparing = ({ fromOn }: Pick<StandardRow, 'fromOn'>, today: string): string =>
  fromOn > today ? fromOn : today;

/** The edition a body's own standard was compared with; null where the standard is national. */
const compare = async (
  tx: Transaction,
  draft: StandardRow,
  supersedes: string | null,
  today: string,
): Promise<Result<string | null, Rejection>> => {
  const editions = await findNationalEditions(tx, draft.occupationCode);
  if (draft.bodyId === null) {
    const flaw = flawOfRoutes(draft, editions, supersedes);
    return flaw ? refuse(flaw) : accept(null);
  }
  const day = dayOfComparing(draft, today);
  const national = nationalOn(editions, day);
  if (!national) {
    const params = { occupation: draft.occupationCode, day };
    return refuse({ kind: 'invalid', code: 'standard.no-national-edition', params });
  }
  const flaw = flawBesideNational(draft.document, national.document);
  return flaw ? refuse(flaw) : accept(national.standardId);
};

/** Notes on the older edition that this one follows. */
const takePlace = async (
  tx: Transaction,
  draft: StandardRow,
  olderId: string,
): Promise<Rejection | undefined> => {
  const older = await findStandard(tx, olderId, { lock: true });
  const flaw = flawOfSuperseding(draft, older);
  if (flaw || !older) return flaw;
  await saveStandard(tx, olderId, {
    supersededBy: draft.standardId,
    endedOn: lastDayOf(draft),
    version: older.version + 1,
  });
  return undefined;
};

/**
 * A second person puts a standard in force: from then on it is never changed. A body's own is refused
 * where it is weaker than the national edition, with every clause.
 */
export const publishStandard =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    wish: Wanted & { readonly supersedes: string | null },
  ): Outcome<StandardChanged> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      const found = await findDraft(tx, viewer, wish);
      if (!found.ok) return found;
      const draft = found.value;
      const self = flawOfPublisher(draft, viewer.personId);
      if (self) return refuse(self);
      await lockOccupation(tx, draft.occupationCode);
      const compared = await compare(tx, draft, wish.supersedes, todayAt(at));
      if (!compared.ok) return compared;
      const version = draft.version + 1;
      await saveStandard(tx, draft.standardId, {
        state: 'published',
        publishedBy: viewer.personId,
        publishedAt: at,
        comparedWith: compared.value,
        version,
      });
      const flaw =
        wish.supersedes === null ? undefined : await takePlace(tx, draft, wish.supersedes);
      return flaw ? refuse(flaw) : accept({ standardId: draft.standardId, version });
    });
