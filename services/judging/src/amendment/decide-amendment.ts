import type {
  AmendmentDecision,
  amendmentDecided,
} from '@jinbang/contracts/http/judging-amendment';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import type { z } from 'zod';
import { lockArrangement } from '../event/arrangement.store.ts';
import { type CommandWork, changeEvent, type Deps } from '../in-event.ts';
import { refuseChief, refuseSupervisor } from '../office.access.ts';
import { findModule } from '../scheme/scheme.store.ts';
import { lockModuleMarks } from '../score-sheet/sheet.store.ts';
import { refuseAmending, refuseDeciding } from './amendment.rules.ts';
import { findAmendment, saveDecision } from './amendment.store.ts';
import { makeAmendment } from './make-amendment.ts';
import { planAmendment } from './plan-amendment.ts';

export type DecideAmendment = {
  readonly frame: CommandFrame;
  readonly eventId: string;
  readonly moduleId: string;
  readonly amendmentId: string;
  readonly decision: AmendmentDecision;
};
type Decided = z.infer<typeof amendmentDecided>;
type Amendment = NonNullable<Awaited<ReturnType<typeof findAmendment>>>['amendment'];

/** The supervisor approves or refuses; the chief judge may take the proposal back. */
export const decideAmendment =
  (deps: Deps) =>
  (request: DecideAmendment): Promise<Result<Decided, Rejection>> =>
    changeEvent(deps, request.frame, request.eventId, async (work) => {
      const { moduleId, amendmentId, decision } = request;
      const { outcome } = decision;
      const forbidden = outcome === 'withdrawn' ? refuseChief(work) : refuseSupervisor(work);
      if (forbidden) return refuse(forbidden);
      await lockArrangement(work.tx, request.eventId);
      const known = await findAmendment(work.tx, amendmentId);
      const open = known && { ...known.amendment, isDecided: known.decision !== null };
      const flaw = refuseDeciding(open, { moduleId, actorId: work.actorId, outcome });
      if (flaw || !known) return refuse(flaw ?? { kind: 'missing', code: 'amendment.unknown' });
      return decision.outcome === 'approved'
        ? approveHere(deps, work, known.amendment, decision.effectHash)
        : closeHere(work, known.amendment, decision);
    });

const closeHere = async (
  { tx, ownerId, actorId, at }: CommandWork,
  { amendmentId, proposedBy }: Amendment,
  { outcome, reason }: Exclude<AmendmentDecision, { outcome: 'approved' }>,
): Promise<Result<Decided, Rejection>> => {
  await saveDecision(tx, {
    ...{ amendmentId, ownerId, proposedBy, outcome, reason },
    ...{ decidedBy: actorId, decidedAt: at },
  });
  return accept({ amendmentId, outcome, schemeVersion: null, reopenedSheets: 0 });
};

/** Approved is exactly the effect that was seen: a mark that came meanwhile asks to look again. */
const approveHere = async (
  deps: Deps,
  work: CommandWork,
  amendment: Amendment,
  seen: string,
): Promise<Result<Decided, Rejection>> => {
  const { tx, event } = work;
  const { amendmentId, moduleId, basedOn, changes } = amendment;
  await lockModuleMarks(tx, moduleId);
  const module = await findModule(tx, event.eventId, moduleId);
  const flaw = refuseAmending(module, event.registrationState, basedOn);
  if (flaw) return refuse(flaw);
  const plan = await planAmendment(tx, { moduleId, version: basedOn, changes });
  if (!plan.ok) return plan;
  const { effectHash } = plan.value;
  if (effectHash !== seen) {
    return refuse({ kind: 'stale', code: 'amendment.effect-changed', present: { effectHash } });
  }
  const approved = { ...amendment, wasLocked: module?.lockedAt != null };
  const made = await makeAmendment(deps, work, approved, plan.value);
  return accept({ amendmentId, outcome: 'approved', ...made });
};
