import type { Rejection } from '@jinbang/kernel/rejection';
import { sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { describeCause } from '../describe-cause.ts';

/** Raised by the database where a contest that was handed over would tell something. */
const HANDED_OVER = 'JB410';

/** @param to the address of the system it goes on in */
export const handedOver = (to: string): Rejection => ({
  kind: 'gone',
  code: 'contest.handed-over',
  params: { to },
});

/** The refusal of whatever would change a contest that goes on in another system. */
export const findHandedOver = async (
  db: Pick<Database, 'execute'>,
  competitionId: string | null,
): Promise<Rejection | undefined> => {
  if (competitionId === null) return undefined;
  const [row] = await db.execute<{ gone: string | null }>(
    sql`select handed_over_to(${competitionId}::uuid) as gone`,
  );
  return row?.gone ? handedOver(row.gone) : undefined;
};

const detailOf = (cause: unknown): string => {
  const inner = cause instanceof Error ? (cause.cause ?? cause) : cause;
  const detail: unknown = typeof inner === 'object' && inner ? Reflect.get(inner, 'detail') : '';
  return typeof detail === 'string' ? detail : '';
};

/** The same, where the database itself refused it. */
export const handedOverBy = (cause: unknown): Rejection | undefined =>
  describeCause(cause).code === HANDED_OVER ? handedOver(detailOf(cause)) : undefined;
