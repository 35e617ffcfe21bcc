import type { FloorRule, FloorRuleSet } from '@jinbang/contracts/http/judging-floor';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, desc, eq, lt, sql } from 'drizzle-orm';
import {
  contestantDrawingTable,
  contestantSignatureTable,
  floorRuleTable,
  stationCheckTable,
} from '../floor.tables.ts';

const ROWS_MAX = 5_000;
const NOTHING: FloorRule = { asksCheck: false, asksSignature: false };

/** What the event asks; version 0 is the default nobody changed. */
export const findFloorRule = async (tx: Transaction, eventId: string): Promise<FloorRuleSet> => {
  const [row] = await tx
    .select()
    .from(floorRuleTable)
    .where(eq(floorRuleTable.eventId, eventId))
    .orderBy(desc(floorRuleTable.version))
    .limit(1);
  if (!row) return { version: 0, rule: NOTHING };
  const { version, asksCheck, asksSignature, showsSum } = row;
  const shown = showsSum === null ? {} : { showsSum };
  return { version, rule: { asksCheck, asksSignature, ...shown } };
};

/** Until the end of the transaction nobody else sets the rule of this event. */
export const lockFloorRule = async (tx: Transaction, eventId: string): Promise<void> => {
  const key = `floor-rule:${eventId}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
};

export const saveFloorRule = async (
  tx: Transaction,
  row: typeof floorRuleTable.$inferInsert,
): Promise<void> => {
  await tx.insert(floorRuleTable).values(row);
};

export const findChecks = (tx: Transaction, eventId: string) =>
  tx
    .select()
    .from(stationCheckTable)
    .where(eq(stationCheckTable.eventId, eventId))
    .orderBy(asc(stationCheckTable.checkId))
    .limit(ROWS_MAX);

/** False where a record has this id already. */
export const saveCheck = async (
  tx: Transaction,
  row: typeof stationCheckTable.$inferInsert,
): Promise<boolean> => {
  const made = await tx
    .insert(stationCheckTable)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: stationCheckTable.checkId });
  return made.length === 1;
};

export const findSignatures = (tx: Transaction, eventId: string) =>
  tx
    .select()
    .from(contestantSignatureTable)
    .where(eq(contestantSignatureTable.eventId, eventId))
    .orderBy(asc(contestantSignatureTable.signatureId))
    .limit(3 * ROWS_MAX);

/** A page of them, the newest first; ids rise with time. */
export const findSignaturePage = (
  tx: Transaction,
  { eventId, after, limit }: { eventId: string; after: string | undefined; limit: number },
) =>
  tx
    .select()
    .from(contestantSignatureTable)
    .where(
      and(
        eq(contestantSignatureTable.eventId, eventId),
        after === undefined ? undefined : lt(contestantSignatureTable.signatureId, after),
      ),
    )
    .orderBy(desc(contestantSignatureTable.signatureId))
    .limit(limit);

/** What was signed under incidents of the event, with the strokes that are still kept. */
export const findIncidentDrawings = (tx: Transaction, eventId: string) =>
  tx
    .select({
      incidentId: contestantSignatureTable.aboutId,
      decidedAt: contestantSignatureTable.decidedAt,
      recordedAt: contestantSignatureTable.recordedAt,
      path: contestantDrawingTable.path,
    })
    .from(contestantSignatureTable)
    .innerJoin(
      contestantDrawingTable,
      eq(contestantDrawingTable.signatureId, contestantSignatureTable.signatureId),
    )
    .where(
      and(
        eq(contestantSignatureTable.eventId, eventId),
        eq(contestantSignatureTable.about, 'incident'),
      ),
    )
    .orderBy(asc(contestantSignatureTable.signatureId))
    .limit(ROWS_MAX);

type Drawing = Pick<typeof contestantDrawingTable.$inferInsert, 'path' | 'drawnAt'>;

/** The record and, apart from it, the strokes; false where a record has this id already. */
export const saveSignature = async (
  tx: Transaction,
  row: typeof contestantSignatureTable.$inferInsert,
  drawing: Drawing | null,
): Promise<boolean> => {
  const made = await tx
    .insert(contestantSignatureTable)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: contestantSignatureTable.signatureId });
  if (made.length === 0) return false;
  const { signatureId, eventId, ownerId } = row;
  if (drawing) {
    await tx.insert(contestantDrawingTable).values({ signatureId, eventId, ownerId, ...drawing });
  }
  return true;
};

/** One signature of the event with its strokes; these are null once their time is over. */
export const findDrawing = async (tx: Transaction, eventId: string, signatureId: string) => {
  const [row] = await tx
    .select({ hash: contestantSignatureTable.hash, path: contestantDrawingTable.path })
    .from(contestantSignatureTable)
    .leftJoin(
      contestantDrawingTable,
      eq(contestantDrawingTable.signatureId, contestantSignatureTable.signatureId),
    )
    .where(
      and(
        eq(contestantSignatureTable.signatureId, signatureId),
        eq(contestantSignatureTable.eventId, eventId),
      ),
    )
    .limit(1);
  return row;
};

/** Strokes whose time is over; the record of them and its hash stay. */
export const dropDrawings = async (feeder: Database, before: Date): Promise<number> => {
  const gone = await feeder
    .delete(contestantDrawingTable)
    .where(lt(contestantDrawingTable.drawnAt, before))
    .returning({ id: contestantDrawingTable.signatureId });
  return gone.length;
};
