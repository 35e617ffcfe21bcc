import type { Rejection } from '@jinbang/kernel/rejection';
import type { Transaction } from '@jinbang/service-kit/database';
import type { Scope } from '@jinbang/service-kit/hand-over/plan.rules';
import { sql } from 'drizzle-orm';
import { LOGGED } from '../log/logged-record.ts';
import { verifyBroughtLogs } from '../log/verify-brought.ts';

/** Records of the contest of kinds that are logged, without a leaf of any log it brought. */
const countWithoutLeaf = async (tx: Transaction, { competitionId }: Scope): Promise<number> => {
  const parts = LOGGED.map(([kind, { table, id, version }]) => {
    const number = version === null ? '0' : `one.${version}`;
    // What came in this transaction is the contest's, and nothing else is.
    return sql`select count(*) as count from ${sql.identifier(table)} as one
      where one.xmin = pg_current_xact_id()::xid and not exists (select from brought_leaf
        where competition_id = ${competitionId}::uuid and kind = ${kind}
          and record_id = ${sql.raw(`one.${id}`)} and record_version = ${sql.raw(number)})`;
  });
  const [row] = await tx.execute<{ count: number }>(
    sql`select sum(count)::int as count from (${sql.join(parts, sql` union all `)}) as each`,
  );
  return row?.count ?? 0;
};

/**
 * Before a contest stands here: the log it brought is whole and signed, its records say what they
 * said when they were logged, and none is without a leaf.
 */
export const checkArrived = async (
  tx: Transaction,
  scope: Scope,
): Promise<Rejection | undefined> => {
  const verdicts = await verifyBroughtLogs(tx, scope.competitionId);
  const broken = verdicts.flatMap(({ findings }) => findings)[0];
  if (broken || verdicts.length === 0) {
    return { kind: 'conflict', code: 'hand-over.log-broken', params: { at: broken?.at ?? '-' } };
  }
  const count = await countWithoutLeaf(tx, scope);
  return count > 0
    ? { kind: 'conflict', code: 'hand-over.log-incomplete', params: { count } }
    : undefined;
};
