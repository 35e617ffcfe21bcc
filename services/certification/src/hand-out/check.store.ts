import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { checkFindingTable, checkSheetRowTable, checkSheetTable } from '../hand-out.tables.ts';
import { certificateTable } from '../tables.ts';
import { dataVersion } from './data-version.store.ts';

export type CheckSheet = typeof checkSheetTable.$inferSelect;
export type CheckFinding = typeof checkFindingTable.$inferSelect;

export const addCheckSheet = async (
  tx: Transaction,
  sheet: CheckSheet,
  rows: readonly (typeof checkSheetRowTable.$inferInsert)[],
): Promise<void> => {
  await tx.insert(checkSheetTable).values(sheet);
  await tx.insert(checkSheetRowTable).values([...rows]);
};

/** Held, so that two who look at the same rows take turns. */
export const findCheckSheet = async (
  tx: Transaction,
  checkSheetId: string,
): Promise<CheckSheet | undefined> => {
  const [row] = await tx
    .select()
    .from(checkSheetTable)
    .where(eq(checkSheetTable.checkSheetId, checkSheetId))
    .limit(1);
  return row;
};

/** Rows of a sheet with what the certificate is now, in the order of the sheet. */
export const findCheckRows = (tx: Transaction, checkSheetId: string) =>
  tx
    .select({
      line: checkSheetRowTable.line,
      sheetVersion: checkSheetRowTable.credentialVersion,
      certificate: certificateTable,
      credentialVersion: dataVersion,
    })
    .from(checkSheetRowTable)
    .innerJoin(
      certificateTable,
      eq(certificateTable.certificateId, checkSheetRowTable.certificateId),
    )
    .where(eq(checkSheetRowTable.checkSheetId, checkSheetId))
    .orderBy(asc(checkSheetRowTable.line));
export type CheckRow = Awaited<ReturnType<typeof findCheckRows>>[number];

export const findFindings = (
  tx: Transaction,
  checkSheetIds: readonly string[],
): Promise<readonly CheckFinding[]> =>
  checkSheetIds.length === 0
    ? Promise.resolve([])
    : tx
        .select()
        .from(checkFindingTable)
        .where(inArray(checkFindingTable.checkSheetId, [...checkSheetIds]))
        .orderBy(asc(checkFindingTable.line), asc(checkFindingTable.turn));

export const addFindings = async (
  tx: Transaction,
  rows: readonly (typeof checkFindingTable.$inferInsert)[],
): Promise<void> => {
  await tx.insert(checkFindingTable).values([...rows]);
};

/** Newest first; ids rise with time. */
export const listCheckSheets = (
  tx: Transaction,
  bodyId: string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<readonly CheckSheet[]> =>
  tx
    .select()
    .from(checkSheetTable)
    .where(
      and(
        eq(checkSheetTable.bodyId, bodyId),
        after === undefined ? undefined : lt(checkSheetTable.checkSheetId, after),
      ),
    )
    .orderBy(desc(checkSheetTable.checkSheetId))
    .limit(limit + 1);

/** Whose rows lie on an open sheet of this version already: they need no second one. */
export const findOnSheets = async (
  tx: Transaction,
  certificateIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows = await tx.execute<{ certificate_id: string; credential_version: number }>(sql`
    select row.certificate_id, row.credential_version from check_sheet_row row
    where row.certificate_id = any (${sql.param(certificateIds)}::uuid[])
      and (select count(*) from check_finding finding
        where finding.check_sheet_id = row.check_sheet_id and finding.line = row.line
          and (finding.turn = 2 or cardinality(finding.wrong) > 0)) = 0`);
  return new Set(rows.map((row) => `${row.certificate_id}/${row.credential_version}`));
};
