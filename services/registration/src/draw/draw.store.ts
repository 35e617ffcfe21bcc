import type { Transaction } from '@jinbang/service-kit/database';
import { desc, eq } from 'drizzle-orm';
import type { Sealer } from '../sealing/key-ring.ts';
import { sealedDrawTable } from '../tables.ts';
import type { DrawnStation } from './draw.rules.ts';

/** A draw as it stands, opened in memory alone. */
export type OpenedDraw = {
  readonly sessionId: string;
  readonly version: number;
  readonly stations: readonly DrawnStation[];
  /** What a draw by seed followed from; null where the lots were taken by hand. */
  readonly commitmentId: string | null;
  readonly publicValue: string | null;
};

/** What the cipher of a draw is bound to. */
export const aboutDraw = (sessionId: string, version: number): string =>
  `draw of ${sessionId} v${version}`;

export const insertDraw = async (
  tx: Transaction,
  row: Omit<typeof sealedDrawTable.$inferInsert, 'cipher'>,
  stations: readonly DrawnStation[],
  sealer: Sealer,
): Promise<Buffer> => {
  const text = JSON.stringify(stations.map(({ entryId, station }) => [entryId, station]));
  const cipher = sealer.seal(text, aboutDraw(row.sessionId, row.version));
  await tx.insert(sealedDrawTable).values({ ...row, cipher });
  return cipher;
};

/** The newest draw of each session of an event, opened. */
export const openDraws = async (
  tx: Transaction,
  eventId: string,
  sealer: Sealer,
): Promise<readonly OpenedDraw[]> => {
  const rows = await tx
    .selectDistinctOn([sealedDrawTable.sessionId])
    .from(sealedDrawTable)
    .where(eq(sealedDrawTable.eventId, eventId))
    .orderBy(sealedDrawTable.sessionId, desc(sealedDrawTable.version))
    .limit(1_000);
  return rows.map(({ sessionId, version, cipher, commitmentId, publicValue }) => {
    // Safe: written by insertDraw in this form, and the seal shows any change.
    const pairs = JSON.parse(sealer.open(cipher, aboutDraw(sessionId, version))) as [
      string,
      string,
    ][];
    const stations = pairs.map(([entryId, station]) => ({ entryId, station }));
    return { sessionId, version, stations, commitmentId, publicValue };
  });
};

/** Every draw the service's own key closed, as it was recorded; nothing is opened. */
export const listFormerDraws = (
  tx: Transaction,
  eventId: string,
): Promise<readonly (typeof sealedDrawTable.$inferSelect)[]> =>
  tx
    .select()
    .from(sealedDrawTable)
    .where(eq(sealedDrawTable.eventId, eventId))
    .orderBy(sealedDrawTable.recordedAt, sealedDrawTable.sessionId)
    .limit(1_000);
