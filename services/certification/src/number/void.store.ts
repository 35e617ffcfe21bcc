import type { Database, Transaction } from '@jinbang/service-kit/database';
import { asc, eq, isNull, sql } from 'drizzle-orm';
import type { DrawnNumber } from '../certificate/draw-numbers.ts';
import { numberTable, numberVoidEndTable, numberVoidTable } from '../number.tables.ts';
import type { NumberVoid } from './number.store.ts';

const AT_ONCE = 20;

const isOpen = isNull(numberVoidEndTable.voidId);

const openVoids = (db: Database | Transaction) =>
  db
    .select({ asked: numberVoidTable })
    .from(numberVoidTable)
    .leftJoin(numberVoidEndTable, eq(numberVoidEndTable.voidId, numberVoidTable.voidId));

export const findOpenVoids = async (db: Database): Promise<readonly string[]> => {
  const rows = await openVoids(db)
    .where(isOpen)
    .orderBy(asc(numberVoidTable.voidId))
    .limit(AT_ONCE);
  return rows.map(({ asked }) => asked.voidId);
};

/** What was asked for, if it is still open and in nobody else's hands; held until the transaction ends. */
export const holdVoid = async (
  tx: Transaction,
  voidId: string,
): Promise<NumberVoid | undefined> => {
  const [lock] = await tx.execute<{ held: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${`number-void/${voidId}`}, 0)) as held`,
  );
  if (!lock?.held) return undefined;
  const [row] = await openVoids(tx)
    .where(sql`${numberVoidTable.voidId} = ${voidId} and ${isOpen}`)
    .limit(1);
  return row?.asked;
};

export const endVoid = async (
  tx: Transaction,
  { voidId, bodyId }: NumberVoid,
  drawn: readonly DrawnNumber[],
  end: typeof numberVoidEndTable.$inferInsert,
): Promise<void> => {
  if (drawn.length > 0) {
    await tx
      .insert(numberTable)
      .values(drawn.map((one) => ({ ...one, bodyId, voidId, recordedAt: end.endedAt })));
  }
  await tx.insert(numberVoidEndTable).values(end);
};
