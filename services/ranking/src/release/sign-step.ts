import type { ReleaseStepBody, ResultView } from '@jinbang/contracts/http/result-desk';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { type CommandFrame, once } from '@jinbang/service-kit/once';
import type { ResultCommand } from '../result/approve-result.ts';
import { factsSetAside } from '../result/facts-set-aside.ts';
import { mayApprove } from '../result/result.access.ts';
import { staleResult } from '../result/result.rules.ts';
import { findResultForUpdate, moveResult, type ResultRecord } from '../result/result.store.ts';
import { lookAnew, type Place, placeOf, type ResultDeps } from '../result/result-desk.ts';
import { viewOf } from '../result/result-view.ts';
import { freezePresent, sha256 } from '../result/submit-result.ts';
import { flawOfStep } from './release.rules.ts';
import { findReleaseRule, findSteps, logStep } from './release.store.ts';
import { releaseResult } from './release-result.ts';

/** What is released must be what the marks still say. */
const flawOfMarks = async (
  tx: Transaction,
  deps: ResultDeps,
  place: Place,
  { version, pageHash }: ResultRecord,
): Promise<Rejection | null> => {
  const aside = await factsSetAside(tx, place.book);
  if (aside) return aside;
  const present = freezePresent(deps, place, version);
  const isSame = present.ok && sha256(present.value.frozen.page) === pageHash;
  return isSame ? null : { kind: 'conflict', code: 'result.outdated' };
};

type Signing = { readonly frame: CommandFrame; readonly body: ReleaseStepBody };

const carryStep = async (
  tx: Transaction,
  deps: ResultDeps,
  place: Place,
  result: ResultRecord,
  { frame, body }: Signing,
): Promise<Result<ResultRecord, Rejection>> => {
  const { step, reason } = body;
  const now = deps.now();
  const happenedAt = body.happenedAt === undefined ? now : new Date(body.happenedAt);
  const rule = await findReleaseRule(tx, result.eventId);
  const done = await findSteps(tx, result.resultId);
  const flaw = flawOfStep(result, rule.plan, done, { step, happenedAt, now, reason });
  if (flaw) return refuse(flaw);
  if (step === 'notice') {
    const outdated = await flawOfMarks(tx, deps, place, result);
    if (outdated) return refuse(outdated);
    return releaseResult(tx, deps, place, result, { frame, rule, happenedAt });
  }
  const text = step === 'taken-down' ? rule.notice : null;
  await logStep(tx, result, { step, by: frame.actorId, happenedAt, at: now, text, reason });
  // The step is not in the row: the revision says to whoever looked before that something was done.
  return accept(await moveResult(tx, result.resultId, { state: result.state }));
};

/** One step of the release of an approved result, signed; by that of the notice it is public. */
export const signStep =
  (deps: ResultDeps) =>
  async (
    frame: CommandFrame,
    { eventId, version, revision }: ResultCommand,
    body: ReleaseStepBody,
  ): Promise<Result<ResultView, Rejection>> => {
    const place = await placeOf(deps, frame.actorId, eventId, mayApprove);
    if (!place.ok) return place;
    const tenantIds = [place.value.ownerId];
    const outcome = await once(deps.db, { ...frame, tenantIds }, async (tx) => {
      const result = await findResultForUpdate(tx, eventId, version);
      if (!result) return refuse({ kind: 'missing', code: 'result.unknown' });
      if (result.revision !== revision) return refuse(staleResult(result));
      const moved = await carryStep(tx, deps, place.value, result, { frame, body });
      return moved.ok ? accept(viewOf(moved.value, deps.pageUrlOf)) : moved;
    });
    await lookAnew(deps, eventId);
    return outcome;
  };
