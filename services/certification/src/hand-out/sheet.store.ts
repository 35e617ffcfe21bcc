import type { SheetState } from '@jinbang/contracts/http/handing-out';
import { Fault } from '@jinbang/kernel/fault';
import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, desc, eq, gt, gte, inArray, lt, sql } from 'drizzle-orm';
import { paperStockTable, sheetStepTable, stockSheetTable } from '../hand-out.tables.ts';
import type { Paper } from './paper.store.ts';
import type { SheetAct } from './sheet.rules.ts';

export type Sheet = typeof stockSheetTable.$inferSelect;
export type Stock = typeof paperStockTable.$inferSelect;

/** Puts a delivery on record, each sheet of it; says which serial is there already, and then adds none. */
export const addStock = async (
  tx: Transaction,
  stock: Stock,
  serials: readonly string[],
): Promise<string | undefined> => {
  await tx.insert(paperStockTable).values(stock);
  const added = await tx.execute(sql`
    insert into stock_sheet (body_id, serial, stock_id, position, state)
    select ${stock.bodyId}::uuid, one.serial, ${stock.stockId}::uuid, one.position, 'free'
    from unnest(${sql.param(serials)}::text[]) with ordinality as one (serial, position)
    on conflict do nothing returning serial`);
  if (added.length === serials.length) return undefined;
  const fresh = new Set(added.map((row) => String(row.serial)));
  return serials.find((serial) => !fresh.has(serial));
};

export const findStock = async (tx: Transaction, stockId: string): Promise<Stock | undefined> => {
  const [row] = await tx
    .select()
    .from(paperStockTable)
    .where(eq(paperStockTable.stockId, stockId))
    .limit(1);
  return row;
};

/** Free sheets of a delivery in their order, held: two runs never take the same. */
export const lockFreeSheets = (
  tx: Transaction,
  stockId: string,
  { from, count }: { readonly from: string | undefined; readonly count: number },
): Promise<readonly Sheet[]> =>
  tx
    .select()
    .from(stockSheetTable)
    .where(
      and(
        eq(stockSheetTable.stockId, stockId),
        eq(stockSheetTable.state, 'free'),
        from === undefined ? undefined : gte(stockSheetTable.serial, from),
      ),
    )
    .orderBy(asc(stockSheetTable.position))
    .limit(count)
    .for('update');

/** These sheets of a body, held, in the order of their serials. */
export const lockSheets = (
  tx: Transaction,
  bodyId: string,
  serials: readonly string[],
): Promise<readonly Sheet[]> =>
  tx
    .select()
    .from(stockSheetTable)
    .where(and(eq(stockSheetTable.bodyId, bodyId), inArray(stockSheetTable.serial, [...serials])))
    .orderBy(asc(stockSheetTable.serial))
    .for('update');

export type SheetMove = {
  readonly bodyId: string;
  readonly serial: string;
  readonly act: SheetAct;
  readonly from: SheetState;
  readonly to: SheetState;
  readonly certificateId: string | null;
  readonly runId?: string | null;
  readonly reason?: string | null;
  readonly askedBy?: string | null;
};
type By = { readonly recordedBy: string; readonly recordedAt: Date };

const jsonOf = (moves: readonly SheetMove[]) =>
  JSON.stringify(
    moves.map(({ bodyId, serial, act, from, to, certificateId, ...rest }) => ({
      ...{ body_id: bodyId, serial, step: act, from_state: from, to_state: to },
      ...{ certificate_id: certificateId, run_id: rest.runId ?? null },
      ...{ reason: rest.reason ?? null, asked_by: rest.askedBy ?? null },
    })),
  );

/** Moves sheets and writes down how: all of them, or a fault, if one is not where it was seen. */
export const moveSheets = async (
  tx: Transaction,
  moves: readonly SheetMove[],
  { recordedBy, recordedAt }: By,
): Promise<void> => {
  if (moves.length === 0) return;
  const told = sql`jsonb_to_recordset(${jsonOf(moves)}::text::jsonb) as told (body_id uuid,
    serial text, step text, from_state text, to_state text, certificate_id uuid, run_id uuid,
    reason text, asked_by uuid)`;
  const moved = await tx.execute(sql`
    update stock_sheet sheet set state = told.to_state, certificate_id = told.certificate_id
    from ${told}
    where sheet.body_id = told.body_id and sheet.serial = told.serial
      and sheet.state = told.from_state
    returning sheet.serial`);
  if (moved.length !== moves.length) {
    throw new Fault('A sheet of stock was not where it was seen.', { retryable: true });
  }
  await tx.execute(sql`
    insert into sheet_step (body_id, serial, seq, step, run_id, certificate_id, asked_by, reason,
      recorded_by, recorded_at)
    select told.body_id, told.serial,
      (select count(*) + 1 from sheet_step before
        where before.body_id = told.body_id and before.serial = told.serial),
      told.step, told.run_id, told.certificate_id, told.asked_by, told.reason,
      ${recordedBy}::uuid, ${recordedAt.toISOString()}::timestamptz
    from ${told}`);
};

/**
 * Papers begin anew while a printed sheet of theirs lies in the house: that sheet is spoilt. One that
 * is still bound to a run ends with the run, and one that was handed over is not here.
 */
export const giveUpSheets = async (
  tx: Transaction,
  papers: readonly Paper[],
  { reason, ...by }: By & { readonly reason: string },
): Promise<void> => {
  const lying = papers.filter(({ place }) => place !== 'handed-over' && place !== 'printing');
  const serials = lying.flatMap(({ serial }) => serial ?? []);
  const [first] = lying;
  if (!first || serials.length === 0) return;
  const sheets = await lockSheets(tx, first.bodyId, serials);
  await moveSheets(
    tx,
    sheets
      .filter(({ state }) => state === 'printed')
      .map(({ bodyId, serial, certificateId }) => ({
        ...{ bodyId, serial, act: 'spoilt' as const, from: 'printed' as const },
        ...{ to: 'spoilt' as const, certificateId, reason },
      })),
    by,
  );
};

type StockRow = Stock & { readonly free: number };

/** Deliveries, newest first, each with what is left of it. */
export const listStock = async (
  tx: Transaction,
  bodyId: string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<readonly StockRow[]> => {
  const rows = await tx
    .select({
      stock: paperStockTable,
      free: sql<number>`(select count(*) from stock_sheet sheet
        where sheet.stock_id = paper_stock.stock_id and sheet.state = 'free')`.mapWith(Number),
    })
    .from(paperStockTable)
    .where(
      and(
        eq(paperStockTable.bodyId, bodyId),
        after === undefined ? undefined : lt(paperStockTable.stockId, after),
      ),
    )
    .orderBy(desc(paperStockTable.stockId))
    .limit(limit + 1);
  return rows.map(({ stock, free }) => ({ ...stock, free }));
};

type Query = {
  readonly state?: SheetState | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** The register of sheets in the order of their serials: those that ever left the pile, or of a state. */
export const listSheets = (
  tx: Transaction,
  bodyId: string,
  { state, after, limit }: Query,
): Promise<readonly Sheet[]> =>
  tx
    .select()
    .from(stockSheetTable)
    .where(
      and(
        eq(stockSheetTable.bodyId, bodyId),
        state === undefined
          ? sql`${stockSheetTable.state} <> 'free'`
          : eq(stockSheetTable.state, state),
        after === undefined ? undefined : gt(stockSheetTable.serial, after),
      ),
    )
    .orderBy(asc(stockSheetTable.serial))
    .limit(limit + 1);

export type SheetStep = typeof sheetStepTable.$inferSelect;

export const findSheetSteps = async (
  tx: Transaction,
  bodyId: string,
  serials: readonly string[],
): Promise<ReadonlyMap<string, readonly SheetStep[]>> => {
  if (serials.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(sheetStepTable)
    .where(and(eq(sheetStepTable.bodyId, bodyId), inArray(sheetStepTable.serial, [...serials])))
    .orderBy(asc(sheetStepTable.serial), asc(sheetStepTable.seq));
  return Map.groupBy(rows, ({ serial }) => serial);
};
