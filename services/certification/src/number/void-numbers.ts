import type { Clock } from '@jinbang/kernel/clock';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { type DrawnNumber, drawNumbers, takeSerials } from '../certificate/draw-numbers.ts';
import { findIssuer, type Issuer } from '../issuer/issuer.store.ts';
import { assignedScope, useTheseNumbers } from './assigned-number.store.ts';
import type { NumberVoid } from './number.store.ts';
import { endVoid, findOpenVoids, holdVoid } from './void.store.ts';

type Deps = {
  readonly feeder: Database;
  readonly now: Clock;
  readonly onFailure: (cause: unknown, voidId: string) => void;
};

const drawListed = async (
  tx: Transaction,
  { bodyId }: Issuer,
  numbers: readonly string[],
  at: Date,
): Promise<readonly DrawnNumber[]> => {
  const scope = assignedScope(bodyId);
  await takeSerials(tx, { scope, bodyId, count: 0 });
  const used = await useTheseNumbers(tx, bodyId, numbers, at);
  const { first } = await takeSerials(tx, { scope, bodyId, count: used.length });
  return used.map((number, place) => ({ number, scope, serial: first + place }));
};

const draw = (
  tx: Transaction,
  issuer: Issuer,
  { level, year, numberCount: count, numbers }: NumberVoid,
  at: Date,
): Promise<readonly DrawnNumber[]> =>
  level !== null && year !== null && count !== null
    ? drawNumbers(tx, { issuer, year, level, competitionId: null, count, at })
    : drawListed(tx, issuer, numbers ?? [], at);

/** Draws the numbers one wish speaks of and writes them down as void, all or nothing. */
const carryOut = (voidId: string, { feeder, now }: Deps): Promise<boolean> =>
  feeder.transaction(async (tx) => {
    const asked = await holdVoid(tx, voidId);
    const issuer = asked && (await findIssuer(tx, asked.bodyId));
    if (!asked || !issuer) return false;
    const at = now();
    const drawn = await draw(tx, issuer, asked, at);
    const voided = new Set(drawn.map(({ number }) => number));
    await endVoid(tx, asked, drawn, {
      voidId,
      bodyId: asked.bodyId,
      voidedCount: drawn.length,
      leftOut: (asked.numbers ?? []).filter((number) => !voided.has(number)),
      endedAt: at,
    });
    return true;
  });

/** Carries out what was asked to be void (M15); one that cannot be stops none of the others. */
export const voidNumbers = (deps: Deps) => async (): Promise<number> => {
  let done = 0;
  for (const voidId of await findOpenVoids(deps.feeder)) {
    try {
      if (await carryOut(voidId, deps)) done += 1;
    } catch (cause) {
      deps.onFailure(cause, voidId);
    }
  }
  return done;
};
