import type { Level } from '@jinbang/contracts/level';
import { generalScheme } from '@jinbang/credentials/number-scheme';
import { Fault } from '@jinbang/kernel/fault';
import type { Transaction } from '@jinbang/service-kit/database';
import { eq, sql } from 'drizzle-orm';
import type { Issuer } from '../issuer/issuer.store.ts';
import { serialCounterTable } from '../number.tables.ts';

export type DrawnNumber = {
  readonly number: string;
  readonly scope: string;
  readonly serial: number;
};

/** Takes the next `count` serials; the counter's row is held until the transaction ends. */
const takeSerials = async (
  tx: Transaction,
  { scope, bodyId, count }: { scope: string; bodyId: string; count: number },
): Promise<number> => {
  await tx.insert(serialCounterTable).values({ scope, bodyId, last: 0 }).onConflictDoNothing();
  const [row] = await tx
    .update(serialCounterTable)
    .set({ last: sql`${serialCounterTable.last} + ${count}` })
    .where(eq(serialCounterTable.scope, scope))
    .returning({ last: serialCounterTable.last });
  if (!row) throw new Fault('A serial counter is gone.', { retryable: true });
  return row.last - count + 1;
};

// Safe: SQL allows a body no other source than `own`, and that is the general rule.
const scheme = generalScheme as Extract<typeof generalScheme, { source: 'own' }>;

const partsOf = (issuer: Issuer, year: number, level: Level) => {
  if (level === 'apprentice' || level === 'chief') {
    throw new Fault(`There is no certificate number for level ${level}.`, { retryable: false });
  }
  const { evaluator, bodyCode: body, province, site } = issuer;
  return { evaluator, body, province, site, year, level };
};

/**
 * Numbers for certificates of one body, year and level, in order (M15: `own`). Drawn in the issuing
 * transaction: if it is rolled back the serials were never taken, so there is no gap.
 */
export const drawNumbers = async (
  tx: Transaction,
  { issuer, year, level, count }: { issuer: Issuer; year: number; level: Level; count: number },
): Promise<readonly DrawnNumber[]> => {
  const parts = partsOf(issuer, year, level);
  const scope = scheme.serialScope(parts);
  const first = await takeSerials(tx, { scope, bodyId: issuer.bodyId, count });
  return Array.from({ length: count }, (_, place) => {
    const serial = first + place;
    const built = scheme.build({ ...parts, serial });
    if (!built.ok) {
      throw new Fault(`No certificate number: ${built.refusal.code}.`, { retryable: false });
    }
    return { number: built.value, scope, serial };
  });
};
