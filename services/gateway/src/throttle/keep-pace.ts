import type { Clock } from '@jinbang/kernel/clock';
import type { Rejection } from '@jinbang/kernel/rejection';
import { refuse } from '@jinbang/kernel/result';
import type { Visitor } from '../identity/bearer.ts';
import type { KnowVisitor } from '../identity/visitor.ts';
import { type Allowance, leftNow, type Pace, secondsUntilNext } from './pace.rules.ts';

const KEPT_MAX = 20_000;

/**
 * Whose allowance a request uses: never an address, since a whole hall may share one. A machine's key
 * has one of its own, so a machine that runs wild does not keep its person out.
 */
const holdersOf = ({ personId, deviceId, sessionId, scopes }: Visitor): readonly string[] => {
  if (scopes !== undefined) return [`key ${sessionId}`];
  return deviceId === undefined
    ? [`person ${personId}`]
    : [`person ${personId}`, `device ${deviceId}`];
};

const tooMany = (seconds: number): Rejection => ({
  kind: 'too-many',
  code: 'request.too-many',
  params: { seconds },
});

/**
 * Knows visitors, and refuses those that ask faster than an account or a device may. Counted in
 * this process: a limit for runaway clients, not a ration; a refused request costs nothing.
 */
export const keepPace = (know: KnowVisitor, pace: Pace, now: Clock): KnowVisitor => {
  const allowances = new Map<string, Allowance>();

  const makeRoom = (nowMs: number): void => {
    for (const [holder, known] of allowances) {
      if (leftNow(known, pace, nowMs) >= pace.burst) allowances.delete(holder);
    }
    // Still full of holders that ask: the longest known goes, and begins anew with its next request.
    const [oldest] = allowances.keys();
    if (allowances.size >= KEPT_MAX && oldest !== undefined) allowances.delete(oldest);
  };

  const take = (visitor: Visitor): number | undefined => {
    const nowMs = now().getTime();
    const holders = holdersOf(visitor);
    const lefts = holders.map((holder) => leftNow(allowances.get(holder), pace, nowMs));
    const seconds = secondsUntilNext(Math.min(...lefts), pace);
    if (seconds !== undefined) return seconds;
    if (allowances.size >= KEPT_MAX) makeRoom(nowMs);
    for (const [place, holder] of holders.entries()) {
      allowances.set(holder, { left: (lefts[place] ?? 0) - 1, atMs: nowMs });
    }
    return undefined;
  };

  return async (visit) => {
    const known = await know(visit);
    if (!known.ok) return known;
    const seconds = take(known.value);
    return seconds === undefined ? known : refuse(tooMany(seconds));
  };
};
