import type { Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import type { moduleLockTable, scoreSheetTable } from '../tables.ts';

type SheetRow = typeof scoreSheetTable.$inferSelect;
type LockRow = typeof moduleLockTable.$inferSelect;

export const saveSheets = async (tx: Transaction, rows: readonly SheetRow[]): Promise<void> => {
  await tx.execute(sql`
    insert into score_sheet (sheet_id, event_id, module_id, session_id, sub_criterion, signed, seats)
    select * from unnest(
      ${sql.param(rows.map((row) => row.sheetId))}::text[],
      ${sql.param(rows.map((row) => row.eventId))}::uuid[],
      ${sql.param(rows.map((row) => row.moduleId))}::uuid[],
      ${sql.param(rows.map((row) => row.sessionId))}::uuid[],
      ${sql.param(rows.map((row) => row.subCriterion))}::text[],
      ${sql.param(rows.map((row) => row.signed))}::int[],
      ${sql.param(rows.map((row) => row.seats))}::int[]
    ) as told
    on conflict (sheet_id) do update set signed = excluded.signed, seats = excluded.seats`);
};

/** Nobody has signed these any more; a sheet that was never told of stays unknown. */
export const openSheets = async (tx: Transaction, sheetIds: readonly string[]): Promise<void> => {
  await tx.execute(sql`
    update score_sheet set signed = 0 where sheet_id = any(${sql.param([...sheetIds])}::text[])`);
};

export const saveLocks = async (tx: Transaction, rows: readonly LockRow[]): Promise<void> => {
  await tx.execute(sql`
    insert into module_lock (module_id, event_id, marks, hash, penalties)
    select * from unnest(
      ${sql.param(rows.map((row) => row.moduleId))}::uuid[],
      ${sql.param(rows.map((row) => row.eventId))}::uuid[],
      ${sql.param(rows.map((row) => row.marks))}::int[],
      ${sql.param(rows.map((row) => row.hash))}::text[],
      ${sql.param(rows.map((row) => row.penalties))}::int[]
    ) as told
    on conflict (module_id) do update
      set marks = excluded.marks, hash = excluded.hash, penalties = excluded.penalties`);
};

export const dropLocks = async (tx: Transaction, moduleIds: readonly string[]): Promise<void> => {
  await tx.execute(sql`
    delete from module_lock where module_id = any(${sql.param([...moduleIds])}::uuid[])`);
};
