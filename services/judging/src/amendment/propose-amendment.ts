import type { AmendmentChange, amendmentProposed } from '@jinbang/contracts/http/judging-amendment';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import type { z } from 'zod';
import { lockArrangement } from '../event/arrangement.store.ts';
import { type CommandWork, changeEvent, type Deps } from '../in-event.ts';
import { refuseChief } from '../office.access.ts';
import { findModule } from '../scheme/scheme.store.ts';
import { refuseAmending } from './amendment.rules.ts';
import { hasOpenAmendment, saveAmendment } from './amendment.store.ts';
import { planAmendment } from './plan-amendment.ts';

export type ProposeAmendment = {
  readonly frame: CommandFrame;
  readonly basedOn: number;
  readonly eventId: string;
  readonly moduleId: string;
  readonly changes: AmendmentChange[];
  readonly reason: string;
};
type Proposed = z.infer<typeof amendmentProposed>;

/** The chief judge proposes changes of a published scheme and is shown what they do to every code. */
export const proposeAmendment =
  (deps: Deps) =>
  (proposal: ProposeAmendment): Promise<Result<Proposed, Rejection>> =>
    changeEvent(deps, proposal.frame, proposal.eventId, async (work) => {
      const forbidden = refuseChief(work);
      return forbidden ? refuse(forbidden) : proposeHere(deps, work, proposal);
    });

const proposeHere = async (
  { newId }: Deps,
  { tx, event, ownerId, actorId, at }: CommandWork,
  { moduleId, basedOn, changes, reason }: ProposeAmendment,
): Promise<Result<Proposed, Rejection>> => {
  const { eventId } = event;
  await lockArrangement(tx, eventId);
  const module = await findModule(tx, eventId, moduleId);
  const flaw = refuseAmending(module, event.registrationState, basedOn);
  if (flaw) return refuse(flaw);
  if (await hasOpenAmendment(tx, moduleId)) {
    return refuse({ kind: 'conflict', code: 'amendment.open' });
  }
  const plan = await planAmendment(tx, { moduleId, version: basedOn, changes });
  if (!plan.ok) return plan;
  const { effect, effectHash } = plan.value;
  const amendmentId = newId();
  await saveAmendment(tx, {
    ...{ amendmentId, moduleId, eventId, ownerId, basedOn, changes, reason, effect, effectHash },
    ...{ proposedBy: actorId, proposedAt: at },
  });
  return accept({ amendmentId, basedOn, effect, effectHash });
};
