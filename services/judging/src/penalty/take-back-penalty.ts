import type { PenaltyChanged } from '@jinbang/contracts/http/judging-penalty';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandWork, changeEvent, type Deps } from '../in-event.ts';
import { refuseChief } from '../office.access.ts';
import { lockModuleMarks } from '../score-sheet/sheet.store.ts';
import { findPenalisedModule } from './penalised-module.ts';
import { refusePlace } from './penalty.rules.ts';
import { findPenalty, saveWithdrawal } from './penalty.store.ts';
import { penaltyFact } from './penalty-fact.ts';

export type TakeBackPenalty = {
  readonly frame: CommandFrame;
  readonly basedOn: number;
  readonly eventId: string;
  readonly moduleId: string;
  readonly penaltyId: string;
  readonly reason: string;
};

/** The chief judge takes a penalty back, with a reason; both stay on file. */
export const takeBackPenalty =
  (deps: Deps) =>
  (request: TakeBackPenalty): Promise<Result<PenaltyChanged, Rejection>> =>
    changeEvent(deps, request.frame, request.eventId, async (work) => {
      const forbidden = refuseChief(work);
      return forbidden ? refuse(forbidden) : takeBackHere(deps, work, request);
    });

const takeBackHere = async (
  { newId }: Deps,
  work: CommandWork,
  { basedOn, eventId, moduleId, penaltyId, reason }: TakeBackPenalty,
): Promise<Result<PenaltyChanged, Rejection>> => {
  const { tx, event, ownerId, actorId, at, commandId } = work;
  await lockModuleMarks(tx, moduleId);
  const module = await findPenalisedModule(tx, { eventId, moduleId });
  if (!module.ok) return module;
  const known = await findPenalty(tx, penaltyId);
  if (known?.penalty.moduleId !== moduleId) {
    return refuse({ kind: 'missing', code: 'penalty.unknown' });
  }
  if (known.withdrawal) return refuse({ kind: 'conflict', code: 'penalty.taken-back' });
  const closed = refusePlace(module.value, event.registrationState, basedOn);
  if (closed) return refuse(closed);
  await saveWithdrawal(tx, {
    ...{ penaltyId, moduleId, ownerId, reason, commandId },
    ...{ takenBackBy: actorId, takenBackAt: at },
  });
  await appendFacts(tx, [penaltyFact(newId(), work, known.penalty, known.subject, 'taken-back')]);
  return accept({ penaltyId, state: 'taken-back', version: module.value.version + 1 });
};
