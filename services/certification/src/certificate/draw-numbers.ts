import type { Level } from '@jinbang/contracts/level';
import { SERIAL_MAX } from '@jinbang/credentials/certificate-number';
import { generalScheme } from '@jinbang/credentials/number-scheme';
import { Fault } from '@jinbang/kernel/fault';
import type { Transaction } from '@jinbang/service-kit/database';
import { and, eq, lte, sql } from 'drizzle-orm';
import type { Issuer } from '../issuer/issuer.store.ts';
import { assignedScope, useFreeNumbers } from '../number/assigned-number.store.ts';
import { addSkips, findGiven } from '../number/number-skip.store.ts';
import { serialCounterTable } from '../number.tables.ts';

export type DrawnNumber = {
  readonly number: string;
  readonly scope: string;
  readonly serial: number;
};

type Serials = { readonly first: number; readonly count: number };

/** Takes the next serials, `count` of them or as many as are left; the counter's row is held until the transaction ends. */
export const takeSerials = async (
  tx: Transaction,
  { scope, bodyId, count }: { scope: string; bodyId: string; count: number },
): Promise<Serials> => {
  const { last } = serialCounterTable;
  const isIts = eq(serialCounterTable.scope, scope);
  const take = async (wanted: number): Promise<Serials | undefined> => {
    const [row] = await tx
      .update(serialCounterTable)
      .set({ last: sql`${last} + ${wanted}` })
      .where(and(isIts, lte(last, SERIAL_MAX - wanted)))
      .returning({ last });
    return row && { first: row.last - wanted + 1, count: wanted };
  };
  const taken = await take(count);
  if (taken) return taken;
  await tx.insert(serialCounterTable).values({ scope, bodyId, last: 0 }).onConflictDoNothing();
  const [row] = await tx.select({ last }).from(serialCounterTable).where(isIts).for('update');
  const left = row && (await take(Math.min(count, SERIAL_MAX - row.last)));
  if (!left) throw new Fault('A serial counter is gone.', { retryable: true });
  return left;
};

// Safe: the scheme is one that counts by itself.
const scheme = generalScheme as Extract<typeof generalScheme, { source: 'own' }>;

export type NumberWish = {
  readonly issuer: Issuer;
  readonly year: number;
  readonly level: Level;
  readonly competitionId: string | null;
  readonly count: number;
  readonly at: Date;
};

const partsOf = (issuer: Issuer, year: number, level: Level) => {
  const { evaluator, bodyCode: body, province, site } = issuer;
  if (level === 'apprentice' || level === 'chief' || !evaluator || !body || !province || !site) {
    throw new Fault(`There is no certificate number for level ${level}.`, { retryable: false });
  }
  return { evaluator, body, province, site, year, level };
};

/** The next so many numbers of a count, be they somebody's already or not; fewer where it ends. */
const countOn = async (
  tx: Transaction,
  { issuer, year, level }: NumberWish,
  count: number,
): Promise<readonly DrawnNumber[]> => {
  const parts = partsOf(issuer, year, level);
  const scope = scheme.serialScope(parts);
  const taken = await takeSerials(tx, { scope, bodyId: issuer.bodyId, count });
  return Array.from({ length: taken.count }, (_, place) => {
    const serial = taken.first + place;
    const built = scheme.build({ ...parts, serial });
    if (!built.ok) {
      throw new Fault(`No certificate number: ${built.refusal.code}.`, { retryable: false });
    }
    return { number: built.value, scope, serial };
  });
};

/**
 * By the general rule: serials of one body, year and level. One whose number the province gave already,
 * to whomever, is left out and written down (infra/decisions/0035). Fewer where the count is used up.
 */
const drawOwn = async (tx: Transaction, wish: NumberWish): Promise<readonly DrawnNumber[]> => {
  const { bodyId } = wish.issuer;
  const drawn: DrawnNumber[] = [];
  while (drawn.length < wish.count) {
    const counted = await countOn(tx, wish, wish.count - drawn.length);
    const [first, last] = [counted[0], counted.at(-1)];
    if (!first || !last) break;
    const given = await findGiven(tx, { first: first.number, last: last.number });
    const { skips = [], free = [] } = Object.groupBy(counted, ({ number }) =>
      given.has(number) ? 'skips' : 'free',
    );
    await addSkips(tx, skips, { bodyId, skippedAt: wish.at });
    drawn.push(...free);
  }
  return drawn;
};

/** The province's numbers in the order they were given; fewer than asked for where they are short. */
const bindAssigned = async (
  tx: Transaction,
  { issuer, year, level, competitionId, count, at }: NumberWish,
): Promise<readonly DrawnNumber[]> => {
  const { bodyId } = issuer;
  const scope = assignedScope(bodyId);
  // Its counter's row is what makes processes take turns.
  const next = (await takeSerials(tx, { scope, bodyId, count: 0 })).first;
  const most = Math.min(count, SERIAL_MAX - next + 1);
  const bound = await useFreeNumbers(tx, { bodyId, year, level, competitionId, at, count: most });
  const { first } = await takeSerials(tx, { scope, bodyId, count: bound.length });
  return bound.map((number, place) => ({ number, scope, serial: first + place }));
};

/**
 * Numbers for certificates of one body, year and level, in order (M15). Drawn in the transaction that
 * uses them: if it is rolled back they were never taken, so there is no gap.
 */
export const drawNumbers = (tx: Transaction, wish: NumberWish): Promise<readonly DrawnNumber[]> =>
  wish.issuer.numberSource === 'own' ? drawOwn(tx, wish) : bindAssigned(tx, wish);
