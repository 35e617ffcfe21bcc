import type { Level } from '@jinbang/contracts/level';
import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { assignedNumberTable, numberTable, plainNumber } from '../number.tables.ts';

/** Under this the uses of a body's assigned numbers are counted, voids included. */
export const assignedScope = (bodyId: string): string => `assigned/${bodyId}`;

export type FreeWish = {
  readonly bodyId: string;
  readonly year: number;
  readonly level: Level;
  readonly competitionId: string | null;
  readonly count: number;
  readonly at: Date;
};

const { competitionId, importId, level, line, number, year } = assignedNumberTable;

/** Nobody has it yet: neither out of this stock nor by the count of a body. */
export const isFree = sql`(assigned_number.used_at is null and not exists (
  select from ${numberTable} used
  where ${plainNumber(sql`used.number`)} = ${plainNumber(sql`assigned_number.number`)}))`;

/** Takes the first free numbers that fit, in the order they were given; the caller holds the body's counter. */
export const useFreeNumbers = async (
  tx: Transaction,
  wish: FreeWish,
): Promise<readonly string[]> => {
  const free = await tx
    .select({ number })
    .from(assignedNumberTable)
    .where(
      and(
        eq(assignedNumberTable.bodyId, wish.bodyId),
        isFree,
        or(isNull(level), eq(level, wish.level)),
        or(isNull(year), eq(year, wish.year)),
        wish.competitionId === null
          ? isNull(competitionId)
          : or(isNull(competitionId), eq(competitionId, wish.competitionId)),
      ),
    )
    .orderBy(asc(importId), asc(line))
    .limit(wish.count);
  const numbers = free.map((one) => one.number);
  if (numbers.length > 0) {
    await tx.update(assignedNumberTable).set({ usedAt: wish.at }).where(inArray(number, numbers));
  }
  return numbers;
};

/** The free numbers of this body among these, as they were given, by their plain form. */
export const findFree = async (
  tx: Transaction,
  bodyId: string,
  plain: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx
    .select({ number, plain: plainNumber(number) })
    .from(assignedNumberTable)
    .where(
      and(eq(assignedNumberTable.bodyId, bodyId), isFree, inArray(plainNumber(number), [...plain])),
    );
  return new Map(rows.map((row) => [row.plain, row.number]));
};

/** Takes exactly these out of the stock; the caller holds the body's counter. */
export const useTheseNumbers = async (
  tx: Transaction,
  bodyId: string,
  numbers: readonly string[],
  at: Date,
): Promise<readonly string[]> => {
  const rows = await tx
    .update(assignedNumberTable)
    .set({ usedAt: at })
    .where(and(eq(assignedNumberTable.bodyId, bodyId), isFree, inArray(number, [...numbers])))
    .returning({ number });
  const used = new Set(rows.map((row) => row.number));
  return numbers.filter((one) => used.has(one));
};
