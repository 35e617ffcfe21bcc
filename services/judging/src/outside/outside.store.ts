import type { OutsideMapping } from '@jinbang/contracts/http/judging-outside';
import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import {
  outsideConfirmationTable,
  outsideFileTable,
  outsideImportTable,
  outsideMappingTable,
  outsideMarkTable,
} from '../outside.tables.ts';
import { aspectKey } from '../score-sheet/aspect-state.ts';
import type { FromFiles } from './outside-plan.rules.ts';

export type MappingRow = typeof outsideMappingTable.$inferSelect;
export type ImportRow = typeof outsideImportTable.$inferSelect;
export type Confirmation = typeof outsideConfirmationTable.$inferSelect;
/** An import without its values. */
export type ImportHeadRow = Omit<ImportRow, 'rows'> & {
  readonly count: number;
  readonly source: OutsideMapping['source'];
  /** A newer file of the same name was handed in. */
  readonly isOlder: boolean;
};

export const saveMapping = async (tx: Transaction, row: MappingRow): Promise<void> => {
  await tx.insert(outsideMappingTable).values(row);
};

/** The newest mapping of each name. */
export const findMappings = (tx: Transaction, eventId: string): Promise<readonly MappingRow[]> =>
  tx
    .selectDistinctOn([outsideMappingTable.name])
    .from(outsideMappingTable)
    .where(eq(outsideMappingTable.eventId, eventId))
    .orderBy(asc(outsideMappingTable.name), desc(outsideMappingTable.mappingId))
    .limit(200);

export const findMapping = async (
  tx: Transaction,
  eventId: string,
  mappingId: string,
): Promise<MappingRow | undefined> => {
  const [row] = await tx
    .select()
    .from(outsideMappingTable)
    .where(
      and(eq(outsideMappingTable.mappingId, mappingId), eq(outsideMappingTable.eventId, eventId)),
    )
    .limit(1);
  return row;
};

/** The newest import of an instrument or exam. */
export const findNewest = async (
  tx: Transaction,
  { eventId, moduleId, name }: Pick<MappingRow, 'eventId' | 'moduleId' | 'name'>,
): Promise<ImportRow | undefined> => {
  const [row] = await tx
    .select()
    .from(outsideImportTable)
    .where(
      and(
        eq(outsideImportTable.eventId, eventId),
        eq(outsideImportTable.moduleId, moduleId),
        eq(outsideImportTable.name, name),
      ),
    )
    .orderBy(desc(outsideImportTable.importId))
    .limit(1);
  return row;
};

export const saveFile = async (
  tx: Transaction,
  row: typeof outsideFileTable.$inferInsert,
): Promise<void> => {
  await tx.insert(outsideFileTable).values(row).onConflictDoNothing();
};

export const saveImport = async (
  tx: Transaction,
  row: typeof outsideImportTable.$inferInsert,
): Promise<void> => {
  await tx.insert(outsideImportTable).values(row);
};

const isOlder = sql<boolean>`exists (
  select from outside_import as newer
  where newer.event_id = outside_import.event_id and newer.module_id = outside_import.module_id
    and newer.name = outside_import.name and newer.import_id > outside_import.import_id)`;

const headsOf = (tx: Transaction) => {
  const { rows: _, ...columns } = {
    importId: outsideImportTable.importId,
    eventId: outsideImportTable.eventId,
    moduleId: outsideImportTable.moduleId,
    ownerId: outsideImportTable.ownerId,
    mappingId: outsideImportTable.mappingId,
    name: outsideImportTable.name,
    fileHash: outsideImportTable.fileHash,
    hash: outsideImportTable.hash,
    sheet: outsideImportTable.sheet,
    rows: outsideImportTable.rows,
    handedBy: outsideImportTable.handedBy,
    handedAt: outsideImportTable.handedAt,
    commandId: outsideImportTable.commandId,
  };
  return tx
    .select({
      ...columns,
      count: sql<number>`jsonb_array_length(${outsideImportTable.rows}->'items')`,
      source: sql<OutsideMapping['source']>`${outsideMappingTable.mapping}->>'source'`,
      isOlder,
    })
    .from(outsideImportTable)
    .innerJoin(
      outsideMappingTable,
      eq(outsideMappingTable.mappingId, outsideImportTable.mappingId),
    );
};

/** Newest first, without their values; ids rise with time. */
export const findImports = (
  tx: Transaction,
  { eventId, after, limit }: { eventId: string; after: string | undefined; limit: number },
): Promise<readonly ImportHeadRow[]> =>
  headsOf(tx)
    .where(
      and(
        eq(outsideImportTable.eventId, eventId),
        after === undefined ? undefined : lt(outsideImportTable.importId, after),
      ),
    )
    .orderBy(desc(outsideImportTable.importId))
    .limit(limit);

export const findImport = async (
  tx: Transaction,
  eventId: string,
  importId: string,
): Promise<(ImportHeadRow & Pick<ImportRow, 'rows'>) | undefined> => {
  const [head] = await headsOf(tx)
    .where(and(eq(outsideImportTable.eventId, eventId), eq(outsideImportTable.importId, importId)))
    .limit(1);
  const [whole] = await tx
    .select({ rows: outsideImportTable.rows })
    .from(outsideImportTable)
    .where(eq(outsideImportTable.importId, importId))
    .limit(1);
  return head && whole && { ...head, ...whole };
};

export const findConfirmations = (
  tx: Transaction,
  importIds: readonly string[],
): Promise<readonly Confirmation[]> =>
  importIds.length === 0
    ? Promise.resolve([])
    : tx
        .select()
        .from(outsideConfirmationTable)
        .where(inArray(outsideConfirmationTable.importId, [...importIds]))
        .orderBy(asc(outsideConfirmationTable.place))
        .limit(400);

export const saveConfirmation = async (tx: Transaction, row: Confirmation): Promise<void> => {
  await tx.insert(outsideConfirmationTable).values(row);
};

/** Which marks of these subjects came from files, each with its newest version. */
export const findFromFiles = async (
  tx: Transaction,
  subjectIds: readonly string[],
): Promise<FromFiles> => {
  if (subjectIds.length === 0) return new Map();
  const rows = await tx
    .select({
      subjectId: outsideMarkTable.subjectId,
      aspectId: outsideMarkTable.aspectId,
      judgeId: outsideMarkTable.judgeId,
      version: sql<number>`max(${outsideMarkTable.version})`,
    })
    .from(outsideMarkTable)
    .where(inArray(outsideMarkTable.subjectId, [...subjectIds]))
    .groupBy(outsideMarkTable.subjectId, outsideMarkTable.aspectId, outsideMarkTable.judgeId);
  return new Map(
    rows.map((row) => [
      `${aspectKey(row.subjectId, row.aspectId)}/${row.judgeId}`,
      Number(row.version),
    ]),
  );
};

export const saveOutsideMarks = async (
  tx: Transaction,
  rows: readonly (typeof outsideMarkTable.$inferInsert)[],
): Promise<void> => {
  if (rows.length > 0) await tx.insert(outsideMarkTable).values([...rows]);
};
