import type { NumberVoidWish } from '@jinbang/contracts/http/certificate-number';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { isUnnumbered } from '../issuer/issuer.rules.ts';
import { findIssuer, type Issuer } from '../issuer/issuer.store.ts';
import { mayHandle } from '../viewer/viewer.access.ts';
import { findTaken } from './assigned-number.store.ts';
import { addVoid } from './number.store.ts';
import { tidyNumber } from './number-import.rules.ts';

const conflict = (code: string, params: NonNullable<Rejection['params']>): Rejection => ({
  kind: 'conflict',
  code,
  params,
});

/** Numbers that are not free stock of this body cannot be void: they are somebody's certificate, or nobody's. */
const flawOf = async (
  tx: Transaction,
  { bodyId, numberSource, filingNo }: Issuer,
  wish: NumberVoidWish,
): Promise<Rejection | undefined> => {
  const isCounted = numberSource === 'own';
  if (isCounted !== (wish.source === 'own')) return conflict('number.other-source', { filingNo });
  if (wish.source === 'own') {
    return isUnnumbered(wish.level)
      ? {
          kind: 'invalid',
          code: 'issuer.level-unnumbered',
          params: { level: wish.level, filingNo },
        }
      : undefined;
  }
  const wanted = [...new Set(wish.numbers.map(tidyNumber))];
  const taken = await findTaken(tx, bodyId, wanted);
  return taken.length > 0 ? conflict('number.not-free', { number: taken[0] ?? '' }) : undefined;
};

/** The numbers meant: the next of a count, or these. */
const wantedOf = (wish: NumberVoidWish) =>
  wish.source === 'own'
    ? {
        ...{ source: wish.source, level: wish.level, year: wish.year },
        ...{ numberCount: wish.count, numbers: null },
      }
    : {
        ...{ source: wish.source, level: null, year: null, numberCount: null },
        numbers: [...new Set(wish.numbers.map(tidyNumber))],
      };

/**
 * 作废: numbers given to nobody, with a reason. They are drawn by the sweep like any other, so they stay in
 * the register and no serial is missing; one that is bound in between is left out, and the record says so.
 */
export const askVoid =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    { bodyId, wish }: { readonly bodyId: string; readonly wish: NumberVoidWish },
  ): Outcome<{ voidId: string }> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      const issuer = await findIssuer(tx, bodyId);
      if (!issuer) return refuse(unknown('issuer.unknown'));
      if (!mayHandle(viewer, { bodyId })) return refuse(forbidden);
      const flaw = await flawOf(tx, issuer, wish);
      if (flaw) return refuse(flaw);
      const voidId = deps.newId();
      await addVoid(tx, {
        ...{ voidId, bodyId, reason: wish.reason, ...wantedOf(wish) },
        askedBy: viewer.personId,
        askedAt: at,
      });
      return accept({ voidId });
    });
