import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, desc, eq, lt, sql } from 'drizzle-orm';
import {
  paperTakeTable,
  printLineTable,
  printRunTable,
  sealUseTable,
  stockSheetTable,
} from '../hand-out.tables.ts';
import { certificateTable } from '../tables.ts';
import { dataVersion } from './data-version.store.ts';

export type PrintRun = typeof printRunTable.$inferSelect;
export type NewLine = typeof printLineTable.$inferInsert;

export const addRun = async (
  tx: Transaction,
  run: PrintRun,
  lines: readonly NewLine[],
): Promise<void> => {
  await tx.insert(printRunTable).values(run);
  await tx.insert(printLineTable).values([...lines]);
};

export const findRun = async (
  tx: Transaction,
  runId: string,
  { lock }: { lock: boolean } = { lock: false },
): Promise<PrintRun | undefined> => {
  const query = tx.select().from(printRunTable).where(eq(printRunTable.runId, runId)).limit(1);
  const [row] = await (lock ? query.for('update') : query);
  return row;
};

/** Lines of a run with the sheet and the certificate as they are now, in the order of printing. */
export const findLines = (tx: Transaction, runId: string) =>
  tx
    .select({
      line: printLineTable.line,
      lineVersion: printLineTable.credentialVersion,
      copy: printLineTable.copy,
      sheet: stockSheetTable,
      certificate: certificateTable,
      credentialVersion: dataVersion,
    })
    .from(printLineTable)
    .innerJoin(
      stockSheetTable,
      and(
        eq(stockSheetTable.bodyId, printLineTable.bodyId),
        eq(stockSheetTable.serial, printLineTable.serial),
      ),
    )
    .innerJoin(certificateTable, eq(certificateTable.certificateId, printLineTable.certificateId))
    .where(eq(printLineTable.runId, runId))
    .orderBy(asc(printLineTable.line));
export type FoundLine = Awaited<ReturnType<typeof findLines>>[number];

/** A line whose certificate was suspended, revoked or corrected since it was bound. */
export const isDead = ({ certificate, lineVersion, credentialVersion }: FoundLine): boolean =>
  certificate.state !== 'live' || credentialVersion !== lineVersion;

export const endRun = async (
  tx: Transaction,
  runId: string,
  end: Pick<PrintRun, 'endedBy' | 'endedAt' | 'version'>,
): Promise<void> => {
  await tx
    .update(printRunTable)
    .set({ ...end, state: 'done' })
    .where(eq(printRunTable.runId, runId));
};

type Page = { readonly after?: string | undefined; readonly limit: number };

const listed = (tx: Transaction) =>
  tx
    .select({
      run: printRunTable,
      first: sql<string>`(select min(line.serial) from print_line line
        where line.run_id = print_run.run_id)`,
      last: sql<string>`(select max(line.serial) from print_line line
        where line.run_id = print_run.run_id)`,
      taken: sql<number>`(select count(*) from paper_take take
        where take.of_id = print_run.run_id)`.mapWith(Number),
      printed: sql<number>`(select count(*) from sheet_step step
        where step.run_id = print_run.run_id and step.step = 'printed')`.mapWith(Number),
      misprinted: sql<number>`(select count(*) from sheet_step step
        where step.run_id = print_run.run_id and step.step = 'misprinted')`.mapWith(Number),
      sealed: sql<number>`(select coalesce(sum(used.sheet_count), 0) from seal_use used
        where used.run_id = print_run.run_id)`.mapWith(Number),
    })
    .from(printRunTable);

/** Newest first, each with how its sheets ended. */
export const listRuns = (tx: Transaction, bodyId: string, { after, limit }: Page) =>
  listed(tx)
    .where(
      and(
        eq(printRunTable.bodyId, bodyId),
        after === undefined ? undefined : lt(printRunTable.runId, after),
      ),
    )
    .orderBy(desc(printRunTable.runId))
    .limit(limit + 1);

export const findRunListed = async (tx: Transaction, runId: string) => {
  const [row] = await listed(tx).where(eq(printRunTable.runId, runId)).limit(1);
  return row;
};
export type ListedRun = Awaited<ReturnType<typeof listRuns>>[number];

export const addTake = async (
  tx: Transaction,
  take: typeof paperTakeTable.$inferInsert,
): Promise<void> => {
  await tx.insert(paperTakeTable).values(take);
};

export const addSealUse = async (
  tx: Transaction,
  use: typeof sealUseTable.$inferInsert,
): Promise<void> => {
  await tx.insert(sealUseTable).values(use);
};

/** Uses of the seal, newest first. */
export const listSealUses = (tx: Transaction, bodyId: string, { after, limit }: Page) =>
  tx
    .select()
    .from(sealUseTable)
    .where(
      and(
        eq(sealUseTable.bodyId, bodyId),
        after === undefined ? undefined : lt(sealUseTable.sealUseId, after),
      ),
    )
    .orderBy(desc(sealUseTable.sealUseId))
    .limit(limit + 1);
