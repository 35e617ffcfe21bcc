import type { NumberVoidWish } from '@jinbang/contracts/http/certificate-number';
import { plainCertificateNumber } from '@jinbang/credentials/certificate-number';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { isUnnumbered } from '../issuer/issuer.rules.ts';
import { findIssuer, type Issuer } from '../issuer/issuer.store.ts';
import { mayHandle } from '../viewer/viewer.access.ts';
import { findFree } from './assigned-number.store.ts';
import { addVoid, type NumberVoid } from './number.store.ts';
import { tidyNumber } from './number-import.rules.ts';

const conflict = (code: string, params: NonNullable<Rejection['params']>): Rejection => ({
  kind: 'conflict',
  code,
  params,
});

type Wanted = Pick<NumberVoid, 'source' | 'level' | 'year' | 'numberCount' | 'numbers'>;

/**
 * The numbers meant, however they are typed: the next of a count, or these. Numbers that are not free
 * stock of this body cannot be void: they are somebody's certificate, or nobody's.
 */
const findWanted = async (
  tx: Transaction,
  { bodyId, numberSource, filingNo }: Issuer,
  wish: NumberVoidWish,
): Promise<Result<Wanted, Rejection>> => {
  const isCounted = numberSource === 'own';
  if (isCounted !== (wish.source === 'own')) {
    return refuse(conflict('number.other-source', { filingNo }));
  }
  if (wish.source === 'own') {
    const { source, level, year, count: numberCount } = wish;
    return isUnnumbered(level)
      ? refuse({ kind: 'invalid', code: 'issuer.level-unnumbered', params: { level, filingNo } })
      : accept({ source, level, year, numberCount, numbers: null });
  }
  const typed = new Map(wish.numbers.map((number) => [plainCertificateNumber(number), number]));
  const free = await findFree(tx, bodyId, [...typed.keys()]);
  const numbers: string[] = [];
  for (const [plain, number] of typed) {
    const known = free.get(plain);
    if (known === undefined) {
      return refuse(conflict('number.not-free', { number: tidyNumber(number) }));
    }
    numbers.push(known);
  }
  return accept({ source: wish.source, level: null, year: null, numberCount: null, numbers });
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
      const wanted = await findWanted(tx, issuer, wish);
      if (!wanted.ok) return wanted;
      const voidId = deps.newId();
      await addVoid(tx, {
        ...{ voidId, bodyId, reason: wish.reason, ...wanted.value },
        askedBy: viewer.personId,
        askedAt: at,
      });
      return accept({ voidId });
    });
