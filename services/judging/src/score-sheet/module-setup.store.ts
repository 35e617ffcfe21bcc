import { type Database, inTenant, type Transaction } from '@jinbang/service-kit/database';
import { findHandedOver } from '@jinbang/service-kit/hand-over/gone.store';
import { and, eq } from 'drizzle-orm';
import { findNarrowSheets } from '../appeal/reopened-cell.store.ts';
import { isDayLocked } from '../day/day-lock.rules.ts';
import { findSeatChanges } from '../panel/seat-change.store.ts';
import { placeAspects } from '../scheme/place-aspects.ts';
import { findMovesOfModule } from '../subject/moved.store.ts';
import { findRecusedInModule } from '../subject/recusal.store.ts';
import { panelTable, schemeVersionTable, scoreSheetTable } from '../tables.ts';
import {
  type ModuleSetup,
  type PlacedAspect,
  type SeatedPanel,
  type SheetHead,
  sheetKey,
} from './mark-context.ts';
import type { ModuleRow } from './mark-intake.store.ts';

export type ReadSetup = (module: ModuleRow) => Promise<ModuleSetup>;

const findAspects = async (
  tx: Transaction,
  { moduleId, schemeVersion }: ModuleRow,
): Promise<ReadonlyMap<string, PlacedAspect>> => {
  const [row] = await tx
    .select({ content: schemeVersionTable.content })
    .from(schemeVersionTable)
    .where(
      and(eq(schemeVersionTable.moduleId, moduleId), eq(schemeVersionTable.version, schemeVersion)),
    )
    .limit(1);
  return new Map(row ? placeAspects(row.content).map((one) => [one.aspect.id, one]) : []);
};

const findPanels = async (
  tx: Transaction,
  { moduleId }: ModuleRow,
): Promise<ReadonlyMap<string, SeatedPanel>> => {
  const rows = await tx
    .select()
    .from(panelTable)
    .where(eq(panelTable.moduleId, moduleId))
    .limit(100);
  return new Map(
    rows.flatMap(({ panelId, subCriteria, seats }) =>
      subCriteria.map((code) => [code, { panelId, seats }] as const),
    ),
  );
};

const findSheets = async (
  tx: Transaction,
  { moduleId }: ModuleRow,
): Promise<ReadonlyMap<string, SheetHead>> => {
  const rows = await tx
    .select()
    .from(scoreSheetTable)
    .where(eq(scoreSheetTable.moduleId, moduleId))
    .limit(20_000);
  const narrow = await findNarrowSheets(tx, moduleId);
  return new Map(
    rows.map((row) => {
      const { sheetId, sessionId, subCriterion, state, signed, reopenedVersion } = row;
      const head = { sheetId, state, signed, reopenedVersion, dayLocked: isDayLocked(row) };
      return [sheetKey(sessionId, subCriterion), { ...head, only: narrow.get(sheetId) }];
    }),
  );
};

/** Both change with the version of the sheets. */
const findPlaces = async (
  tx: Transaction,
  { moduleId }: ModuleRow,
): Promise<Pick<ModuleSetup, 'moves' | 'recused'>> => {
  const moves = await findMovesOfModule(tx, moduleId);
  return { moves, recused: await findRecusedInModule(tx, moduleId, moves) };
};

const isCurrent = (kept: ModuleSetup, module: ModuleRow): boolean =>
  kept.schemeVersion === module.schemeVersion &&
  kept.panelsVersion === module.panelsVersion &&
  kept.sheetsVersion === module.sheetsVersion;

/**
 * Schemes, panels and sheets of modules, kept in memory. Each part is read again exactly when the
 * version just read differs from the one kept, and `store_marks` compares the versions once more
 * under the module's lock: nothing is stale across a publication, a change of seats or a signature,
 * here or in another process.
 */
export const createSetupReader = (db: Database): ReadSetup => {
  const kept = new Map<string, ModuleSetup>();
  return async (module) => {
    const old = kept.get(module.moduleId);
    if (old && isCurrent(old, module)) return old;
    const { schemeVersion, panelsVersion, sheetsVersion } = module;
    const setup = await inTenant(db, [module.ownerId], async (tx) => ({
      ...(await findPlaces(tx, module)),
      // Handing over gives the sheets another version, too.
      gone: await findHandedOver(tx, module.competitionId),
      schemeVersion,
      panelsVersion,
      sheetsVersion,
      aspects: old?.schemeVersion === schemeVersion ? old.aspects : await findAspects(tx, module),
      panels: old?.panelsVersion === panelsVersion ? old.panels : await findPanels(tx, module),
      changes:
        old?.panelsVersion === panelsVersion
          ? old.changes
          : await findSeatChanges(tx, module.moduleId),
      sheets: await findSheets(tx, module),
    }));
    kept.set(module.moduleId, setup);
    return setup;
  };
};
