import type { ResultView } from '@jinbang/contracts/http/result-desk';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { type CommandFrame, once } from '@jinbang/service-kit/once';
import { findReleaseRule } from '../release/release.store.ts';
import { amends, makeFinal, releaseResult, whyNotFinal } from '../release/release-result.ts';
import { factsSetAside } from './facts-set-aside.ts';
import { mayApprove } from './result.access.ts';
import { decideFinalisation, flawOfApproval } from './result.rules.ts';
import { findResultForUpdate, findResults, moveResult, type ResultRecord } from './result.store.ts';
import { lookAnew, type Place, placeOf, type ResultDeps } from './result-desk.ts';
import { viewOf } from './result-view.ts';
import { freezePresent, sha256 } from './submit-result.ts';

export type ResultCommand = {
  readonly eventId: string;
  readonly version: number;
  /** The revision the decision is based on (`If-Match`). */
  readonly revision: number;
};

const unknownResult: Rejection = { kind: 'missing', code: 'result.unknown' };

/** Approved, and released with it; where an order of release is set, only what was public before is at once. */
const carryApproval = async (
  tx: Transaction,
  deps: ResultDeps,
  place: Place,
  result: ResultRecord,
  frame: CommandFrame,
): Promise<Result<ResultRecord, Rejection>> => {
  const approved = { approvedBy: frame.actorId, approvedAt: deps.now() };
  const rule = await findReleaseRule(tx, result.eventId);
  const earlier = await findResults(tx, result.eventId);
  const isFirst = earlier.every(({ releasedAt }) => releasedAt === null);
  if (isFirst && rule.plan.steps.length > 0) {
    return accept(await moveResult(tx, result.resultId, { state: 'PROVISIONAL', ...approved }));
  }
  const happenedAt = approved.approvedAt;
  return releaseResult(tx, deps, place, result, { frame, rule, happenedAt, approved });
};

/** A second person approves: the result is released, or waits for the steps of its release. */
export const approveResult =
  (deps: ResultDeps) =>
  async (
    frame: CommandFrame,
    { eventId, version, revision }: ResultCommand,
  ): Promise<Result<ResultView, Rejection>> => {
    const place = await placeOf(deps, frame.actorId, eventId, mayApprove);
    if (!place.ok) return place;
    const tenantIds = [place.value.ownerId];
    const outcome = await once(deps.db, { ...frame, tenantIds }, async (tx) => {
      const result = await findResultForUpdate(tx, eventId, version);
      if (!result) return refuse(unknownResult);
      const aside = await factsSetAside(tx, place.value.book);
      if (aside) return refuse(aside);
      const present = freezePresent(deps, place.value, version);
      const flaw = flawOfApproval(result, {
        actorId: frame.actorId,
        revision,
        presentHash: present.ok ? sha256(present.value.frozen.page) : null,
      });
      if (flaw) return refuse(flaw);
      const moved = await carryApproval(tx, deps, place.value, result, frame);
      return moved.ok ? accept(viewOf(moved.value, deps.pageUrlOf)) : moved;
    });
    await lookAnew(deps, eventId);
    return outcome;
  };

/** After the days of its public notice a result is made final. */
export const finaliseResult =
  (deps: ResultDeps) =>
  async (
    frame: CommandFrame,
    { eventId, version, revision }: ResultCommand,
  ): Promise<Result<ResultView, Rejection>> => {
    const place = await placeOf(deps, frame.actorId, eventId, mayApprove);
    if (!place.ok) return place;
    const tenantIds = [place.value.ownerId];
    const outcome = await once(deps.db, { ...frame, tenantIds }, async (tx) => {
      const result = await findResultForUpdate(tx, eventId, version);
      if (!result) return refuse(unknownResult);
      const aside = await factsSetAside(tx, place.value.book);
      if (aside) return refuse(aside);
      const present = freezePresent(deps, place.value, version);
      const decided = decideFinalisation(result, {
        revision,
        now: deps.now(),
        presentHash: present.ok ? sha256(present.value.frozen.page) : null,
        amends: await amends(tx, result),
      });
      if (!decided.ok) return decided;
      const open = await whyNotFinal(tx, place.value, result, decided.value);
      if (open) return refuse(open);
      const step = { standing: { state: decided.value }, frame };
      const moved = await makeFinal(tx, deps, place.value, result, step);
      return accept(viewOf(moved, deps.pageUrlOf));
    });
    await lookAnew(deps, eventId);
    return outcome;
  };
