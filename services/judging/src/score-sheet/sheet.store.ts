import type { Transaction } from '@jinbang/service-kit/database';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { isDayLocked } from '../day/day-lock.rules.ts';
import { changesOf } from '../panel/seat-change.rules.ts';
import { findSeatChanges } from '../panel/seat-change.store.ts';
import { findSignedInPlace } from '../panel/signature-in-place.store.ts';
import { markedAspects } from '../scheme/place-aspects.ts';
import { findMovesOfModule } from '../subject/moved.store.ts';
import { findRecusedInModule } from '../subject/recusal.store.ts';
import {
  aspectStateTable,
  moduleTable,
  panelTable,
  schemeVersionTable,
  scoreSheetTable,
  sheetSignatureTable,
  subjectTable,
} from '../tables.ts';
import { whole } from '../whole.ts';
import type { SheetFile, SheetSubject } from './sheet.rules.ts';

const ROWS_MAX = 200_000;

/**
 * Waits until no mark of these modules is under way and holds new ones back until the end of the
 * transaction: what is counted, hashed and signed cannot change meanwhile. Several locks are taken
 * in the order `store_marks` takes them.
 */
export const lockModuleMarks = async (
  tx: Transaction,
  ...moduleIds: readonly string[]
): Promise<void> => {
  if (moduleIds.length === 0) return;
  await tx.execute(sql`
    select pg_advisory_xact_lock(place.key) from (
      select hashtextextended(id, 0) as key
      from unnest(${sql.param([...moduleIds])}::text[]) as id order by 1) as place`);
};

export const findSheetHead = async (tx: Transaction, sheetId: string) => {
  const [row] = await tx
    .select()
    .from(scoreSheetTable)
    .where(eq(scoreSheetTable.sheetId, sheetId))
    .limit(1);
  return row;
};

export const findSubjectsOf = async (
  tx: Transaction,
  { moduleId, sessionId }: { moduleId: string; sessionId: string | null },
): Promise<readonly SheetSubject[]> => {
  const rows = await whole(ROWS_MAX, (limit) =>
    tx
      .select()
      .from(subjectTable)
      .where(
        and(
          eq(subjectTable.moduleId, moduleId),
          sessionId === null
            ? isNull(subjectTable.sessionId)
            : eq(subjectTable.sessionId, sessionId),
        ),
      )
      .orderBy(sql`label collate "C"`)
      .limit(limit),
  );
  return rows;
};

const findSetup = async (tx: Transaction, moduleId: string, subCriterion: string) => {
  const [module] = await tx
    .select({ lockedAt: moduleTable.lockedAt, schemeVersion: moduleTable.schemeVersion })
    .from(moduleTable)
    .where(eq(moduleTable.moduleId, moduleId))
    .limit(1);
  const [scheme] = await tx
    .select({ content: schemeVersionTable.content })
    .from(schemeVersionTable)
    .where(
      and(
        eq(schemeVersionTable.moduleId, moduleId),
        eq(schemeVersionTable.version, module?.schemeVersion ?? 0),
      ),
    )
    .limit(1);
  const panels = await tx.select().from(panelTable).where(eq(panelTable.moduleId, moduleId));
  const placed = scheme ? markedAspects(scheme.content) : [];
  return {
    moduleLocked: module?.lockedAt != null,
    seats: panels.find((panel) => panel.subCriteria.includes(subCriterion))?.seats ?? [],
    aspects: placed.filter((one) => one.subCriterion === subCriterion).map(({ aspect }) => aspect),
  };
};

/** A sheet whole; undefined where there is none. */
export const findSheetFile = async (
  tx: Transaction,
  sheetId: string,
): Promise<SheetFile | undefined> => {
  const head = await findSheetHead(tx, sheetId);
  if (!head) return undefined;
  const { eventId, moduleId, sessionId, subCriterion, state, version, reopenedVersion } = head;
  const setup = await findSetup(tx, moduleId, subCriterion);
  const states = await whole(ROWS_MAX, (limit) =>
    tx.select().from(aspectStateTable).where(eq(aspectStateTable.sheetId, sheetId)).limit(limit),
  );
  const signatures = await tx
    .select({ judgeId: sheetSignatureTable.judgeId, hash: sheetSignatureTable.hash })
    .from(sheetSignatureTable)
    .where(
      and(
        eq(sheetSignatureTable.sheetId, sheetId),
        gt(sheetSignatureTable.sheetVersion, head.reopenedVersion),
      ),
    )
    .limit(10_000);
  const subjects = await findSubjectsOf(tx, head);
  const moves = await findMovesOfModule(tx, moduleId);
  const recused = await findRecusedInModule(tx, moduleId, moves);
  const changes = changesOf(await findSeatChanges(tx, moduleId), subCriterion);
  const inPlace = changes.length === 0 ? [] : await findSignedInPlace(tx, head);
  return {
    sheetId,
    eventId,
    moduleId,
    sessionId,
    subCriterion,
    state,
    version,
    reopenedVersion,
    ...setup,
    dayLocked: isDayLocked(head),
    changes,
    inPlace,
    subjects,
    states,
    moves,
    recused,
    signatures,
  };
};

/** The signature itself, the sheet's new state, and a new version of the module's sheets. */
export const saveSignature = async (
  tx: Transaction,
  signature: typeof sheetSignatureTable.$inferInsert,
  sheet: SignedSheet,
): Promise<void> => {
  await tx.insert(sheetSignatureTable).values(signature);
  await saveSigned(tx, { ...signature, ...sheet });
};

type SignedSheet = {
  readonly moduleId: string;
  readonly state: 'OPEN' | 'SIGNED';
  readonly signed: number;
  /** Over all marks on it, whatever part was signed. */
  readonly hash: string;
};

export const saveSigned = async (
  tx: Transaction,
  sheet: SignedSheet & { readonly sheetId: string; readonly sheetVersion: number },
): Promise<void> => {
  await tx
    .update(scoreSheetTable)
    .set({
      state: sheet.state,
      signed: sheet.signed,
      signingHash: sheet.hash,
      version: sheet.sheetVersion,
    })
    .where(eq(scoreSheetTable.sheetId, sheet.sheetId));
  await tx
    .update(moduleTable)
    .set({ sheetsVersion: sql`${moduleTable.sheetsVersion} + 1` })
    .where(eq(moduleTable.moduleId, sheet.moduleId));
};
