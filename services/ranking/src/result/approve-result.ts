import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { endOfWorkingDays } from '@jinbang/kernel/working-day';
import { appendFacts } from '@jinbang/messaging/append';
import type { Transaction } from '@jinbang/service-kit/database';
import { type CommandFrame, once } from '@jinbang/service-kit/once';
import { refuseOpenAppeals } from '../appeal/appeal.rules.ts';
import { factsSetAside } from './facts-set-aside.ts';

import { mayApprove } from './result.access.ts';
import { type Approved, decideApproval, decideFinalisation } from './result.rules.ts';
import {
  findResultForUpdate,
  findResultRows,
  findResults,
  moveResult,
  type ResultRecord,
  supersede,
} from './result.store.ts';
import { type Place, placeOf, type ResultDeps } from './result-desk.ts';
import { finalResultFacts } from './result-facts.ts';
import { type ResultView, viewOf } from './result-view.ts';
import { freezePresent, sha256 } from './submit-result.ts';

export type ResultCommand = {
  readonly eventId: string;
  readonly version: number;
  /** The revision the decision is based on (`If-Match`). */
  readonly revision: number;
};

const unknownResult: Rejection = { kind: 'missing', code: 'result.unknown' };

/** Has an earlier result of the event been final? Then this one amends it. */
const amends = async (tx: Transaction, { eventId, version }: ResultRecord): Promise<boolean> =>
  (await findResults(tx, eventId)).some((one) => one.version < version && one.finalisedAt !== null);

const noticeOf = (deps: ResultDeps, { arranged, book }: Place): Date | null =>
  arranged.noticeWorkingDays === 0
    ? null
    : endOfWorkingDays(
        deps.now(),
        arranged.noticeWorkingDays,
        book.competition?.zone ?? 'Asia/Shanghai',
      );

/** Makes a result final: those it replaces step back, and certification is told. */
const makeFinal = async (
  tx: Transaction,
  deps: ResultDeps,
  place: Place,
  result: ResultRecord,
  given: {
    readonly state: 'FINAL' | 'AMENDED';
    readonly frame: CommandFrame;
    readonly approvedBy?: string;
  },
): Promise<ResultRecord> => {
  const { state, frame } = given;
  const at = deps.now();
  await supersede(tx, result.eventId, result.version, ['PUBLIC_NOTICE', 'FINAL', 'AMENDED']);
  const moved = await moveResult(tx, result.resultId, {
    state,
    ...(given.approvedBy === undefined ? {} : { approvedBy: given.approvedBy, approvedAt: at }),
    finalisedBy: frame.actorId,
    finalisedAt: at,
  });
  const rows = (await findResultRows(tx, result.resultId)).map((row) => row.told);
  const pageUrl = deps.pageUrlOf(result.eventId, result.version);
  const facts = finalResultFacts(moved, state, rows, pageUrl, {
    competitionId: place.book.event.competitionId,
    causedBy: frame.commandId,
    occurredAt: at,
    newId: deps.newId,
  });
  await appendFacts(tx, facts);
  return moved;
};

const carryApproval = async (
  tx: Transaction,
  deps: ResultDeps,
  place: Place,
  result: ResultRecord,
  { approved, frame }: { readonly approved: Approved; readonly frame: CommandFrame },
): Promise<ResultRecord> => {
  const approvedBy = frame.actorId;
  if (approved.state !== 'PUBLIC_NOTICE') {
    return makeFinal(tx, deps, place, result, { state: approved.state, frame, approvedBy });
  }
  await supersede(tx, result.eventId, result.version, ['PUBLIC_NOTICE']);
  const approvedAt = deps.now();
  return moveResult(tx, result.resultId, { ...approved, approvedBy, approvedAt });
};

/** A second person approves: the result goes into its public notice, or is final at once. */
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
      const decided = decideApproval(result, {
        actorId: frame.actorId,
        revision,
        presentHash: present.ok ? sha256(present.value.frozen.page) : null,
        noticeUntil: noticeOf(deps, place.value),
        amends: await amends(tx, result),
      });
      if (!decided.ok) return decided;
      const open = refuseOpenAppeals(decided.value.state, place.value.book.appeals);
      if (open) return refuse(open);
      const step = { approved: decided.value, frame };
      const moved = await carryApproval(tx, deps, place.value, result, step);
      return accept(viewOf(moved, deps.pageUrlOf));
    });
    await deps.shelf.refresh('results', [eventId]);
    deps.wake();
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
      const open = refuseOpenAppeals(decided.value, place.value.book.appeals);
      if (open) return refuse(open);
      const step = { state: decided.value, frame };
      const moved = await makeFinal(tx, deps, place.value, result, step);
      return accept(viewOf(moved, deps.pageUrlOf));
    });
    await deps.shelf.refresh('results', [eventId]);
    deps.wake();
    return outcome;
  };
