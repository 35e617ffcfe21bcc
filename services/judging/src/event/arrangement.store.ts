import type { Transaction } from '@jinbang/service-kit/database';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { openedDrawTable, openedPartTable } from '../judge-report.tables.ts';
import { recusalTable } from '../moved.tables.ts';
import { lockModuleMarks } from '../score-sheet/sheet.store.ts';
import {
  competitionTable,
  entryTable,
  eventTable,
  moduleTable,
  reviewCodeListTable,
  scoreSheetTable,
  sessionTable,
  subjectTable,
} from '../tables.ts';
import type { Arrangement, KnownSubject } from './arrangement.rules.ts';

type Rows<Table extends { $inferInsert: unknown }> = readonly Table['$inferInsert'][];

/** Arrangement, publication and the sweep of one event take turns; marks do not wait for them. */
export const lockArrangement = async (tx: Transaction, eventId: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${eventId}, 1))`);
};

export const saveCompetitions = async (
  tx: Transaction,
  rows: Rows<typeof competitionTable>,
): Promise<void> => {
  await tx
    .insert(competitionTable)
    .values([...rows])
    .onConflictDoUpdate({
      target: competitionTable.competitionId,
      set: {
        ownerId: sql`excluded.owner_id`,
        name: sql`excluded.name`,
        zone: sql`excluded.zone`,
      },
    });
};

export const saveEvents = async (tx: Transaction, rows: Rows<typeof eventTable>): Promise<void> => {
  await tx
    .insert(eventTable)
    .values([...rows])
    .onConflictDoUpdate({
      target: eventTable.eventId,
      set: {
        competitionId: sql`excluded.competition_id`,
        ownerId: sql`excluded.owner_id`,
        name: sql`excluded.name`,
        recusal: sql`excluded.recusal`,
        registrationState: sql`excluded.registration_state`,
        review: sql`excluded.review`,
      },
    });
};

/** The modules of an event as it is arranged now; one that is gone stays on file, not present. */
export const saveModules = async (
  tx: Transaction,
  eventId: string,
  rows: Rows<typeof moduleTable>,
): Promise<void> => {
  await tx.update(moduleTable).set({ present: false }).where(eq(moduleTable.eventId, eventId));
  await tx
    .insert(moduleTable)
    .values([...rows])
    .onConflictDoUpdate({
      target: moduleTable.moduleId,
      set: {
        ownerId: sql`excluded.owner_id`,
        name: sql`excluded.name`,
        keyKind: sql`excluded.key_kind`,
        position: sql`excluded.position`,
        present: true,
      },
    });
};

const ADOPTED = [
  ...[sessionTable, reviewCodeListTable, entryTable, subjectTable, recusalTable],
  ...[openedPartTable, openedDrawTable],
] as const;

/** Rows that were told before their event get the owner they belong to. */
export const adoptRows = async (
  tx: Transaction,
  eventId: string,
  ownerId: string,
): Promise<void> => {
  for (const table of ADOPTED) {
    await tx
      .update(table)
      .set({ ownerId })
      .where(and(eq(table.eventId, eventId), isNull(table.ownerId)));
  }
};

export const findOwners = async (
  tx: Transaction,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> => {
  const rows = await tx
    .select({ eventId: eventTable.eventId, ownerId: eventTable.ownerId })
    .from(eventTable)
    .where(inArray(eventTable.eventId, [...eventIds]));
  return new Map(rows.map((row) => [row.eventId, row.ownerId]));
};

export const saveSessions = async (
  tx: Transaction,
  rows: Rows<typeof sessionTable>,
): Promise<void> => {
  await tx
    .insert(sessionTable)
    .values([...rows])
    .onConflictDoUpdate({
      target: sessionTable.sessionId,
      set: {
        moduleId: sql`excluded.module_id`,
        name: sql`excluded.name`,
        startsAt: sql`excluded.starts_at`,
        endsAt: sql`excluded.ends_at`,
        room: sql`excluded.room`,
        group: sql`excluded.group_name`,
        stations: sql`excluded.stations`,
      },
    });
};

export const saveReviewCodes = async (
  tx: Transaction,
  rows: Rows<typeof reviewCodeListTable>,
): Promise<void> => {
  await tx
    .insert(reviewCodeListTable)
    .values([...rows])
    .onConflictDoUpdate({
      target: reviewCodeListTable.moduleId,
      set: { groups: sql`excluded.groups` },
    });
};

export const saveEntries = async (
  tx: Transaction,
  rows: Rows<typeof entryTable>,
): Promise<void> => {
  await tx
    .insert(entryTable)
    .values([...rows])
    .onConflictDoUpdate({
      target: entryTable.entryId,
      set: {
        entryNo: sql`excluded.entry_no`,
        organisationId: sql`excluded.organisation_id`,
        group: sql`excluded.group_name`,
        withdrawn: sql`excluded.withdrawn`,
      },
    });
};

const ROWS_MAX = 20_000;
/** A statement may have 65,535 parameters. */
const INSERT_ROWS = 1_000;

export const findArrangement = async (tx: Transaction, eventId: string): Promise<Arrangement> => ({
  modules: await tx
    .select({
      moduleId: moduleTable.moduleId,
      keyKind: moduleTable.keyKind,
      subCriteria: moduleTable.subCriteria,
    })
    .from(moduleTable)
    .where(and(eq(moduleTable.eventId, eventId), eq(moduleTable.present, true)))
    .limit(ROWS_MAX),
  sessions: await tx
    .select({
      sessionId: sessionTable.sessionId,
      moduleId: sessionTable.moduleId,
      group: sessionTable.group,
      stations: sessionTable.stations,
    })
    .from(sessionTable)
    .where(eq(sessionTable.eventId, eventId))
    .limit(ROWS_MAX),
  codes: await tx
    .select({ moduleId: reviewCodeListTable.moduleId, groups: reviewCodeListTable.groups })
    .from(reviewCodeListTable)
    .where(eq(reviewCodeListTable.eventId, eventId))
    .limit(ROWS_MAX),
  entries: await tx
    .select({
      entryNo: entryTable.entryNo,
      group: entryTable.group,
      withdrawn: entryTable.withdrawn,
    })
    .from(entryTable)
    .where(eq(entryTable.eventId, eventId))
    .limit(ROWS_MAX),
});

export const findSubjects = (tx: Transaction, eventId: string) =>
  tx.select().from(subjectTable).where(eq(subjectTable.eventId, eventId)).limit(ROWS_MAX);

export const addSubjects = async (
  tx: Transaction,
  rows: Rows<typeof subjectTable>,
): Promise<void> => {
  for (let start = 0; start < rows.length; start += INSERT_ROWS) {
    await tx
      .insert(subjectTable)
      .values(rows.slice(start, start + INSERT_ROWS))
      .onConflictDoNothing();
  }
};

export const changeSubjects = async (
  tx: Transaction,
  subjects: readonly KnownSubject[],
): Promise<void> => {
  for (const { subjectId, inUse, group } of subjects) {
    await tx
      .update(subjectTable)
      .set({ inUse, group })
      .where(eq(subjectTable.subjectId, subjectId));
  }
};

export const findSheets = (tx: Transaction, eventId: string) =>
  tx.select().from(scoreSheetTable).where(eq(scoreSheetTable.eventId, eventId)).limit(ROWS_MAX);

/** New sheets make what readers hold of the module's sheets out of date. */
export const addSheets = async (
  tx: Transaction,
  rows: Rows<typeof scoreSheetTable>,
): Promise<void> => {
  if (rows.length === 0) return;
  for (let start = 0; start < rows.length; start += INSERT_ROWS) {
    await tx
      .insert(scoreSheetTable)
      .values(rows.slice(start, start + INSERT_ROWS))
      .onConflictDoNothing();
  }
  await tx
    .update(moduleTable)
    .set({ sheetsVersion: sql`${moduleTable.sheetsVersion} + 1` })
    .where(inArray(moduleTable.moduleId, [...new Set(rows.map((row) => row.moduleId))]));
};

type Place = { readonly moduleId: string; readonly sessionId: string | null };

/** Takes the signatures off the sheets of these places, unless their module is locked. */
export const reopenSheets = async (tx: Transaction, places: readonly Place[]): Promise<void> => {
  const byModule = Map.groupBy(places, ({ moduleId }) => moduleId);
  await lockModuleMarks(tx, ...byModule.keys());
  for (const [moduleId, within] of byModule) {
    const sessions = new Set(within.map(({ sessionId }) => sessionId));
    const reopened = await tx.execute(sql`
      update score_sheet set state = 'OPEN', signed = 0, signing_hash = null, version = version + 1
      where module_id = ${moduleId} and (signed > 0 or day_locked_version = version)
        and coalesce(session_id::text, '-') = any(${sql.param([...sessions].map((id) => id ?? '-'))}::text[])
        and not exists (select from module where module_id = ${moduleId} and locked_at is not null)
      returning sheet_id`);
    if (reopened.length === 0) continue;
    await tx
      .update(moduleTable)
      .set({ sheetsVersion: sql`${moduleTable.sheetsVersion} + 1` })
      .where(eq(moduleTable.moduleId, moduleId));
  }
};
