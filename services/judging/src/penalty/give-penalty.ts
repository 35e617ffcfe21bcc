import type {
  PenaltyBody,
  PenaltyChanged,
  PenaltyKind,
} from '@jinbang/contracts/http/judging-penalty';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandWork, changeEvent, type Deps } from '../in-event.ts';
import { refuseChief } from '../office.access.ts';
import { lockModuleMarks } from '../score-sheet/sheet.store.ts';
import { findSubject, type SubjectRow } from '../subject/subject.store.ts';
import { findPenalisedModule } from './penalised-module.ts';
import { decidePenalty, refusePlace } from './penalty.rules.ts';
import { type PenaltyRecord, savePenalty } from './penalty.store.ts';
import { penaltyFact } from './penalty-fact.ts';

export type GivePenalty = {
  readonly frame: CommandFrame;
  readonly basedOn: number;
  readonly eventId: string;
  readonly moduleId: string;
  readonly penalty: PenaltyBody;
};

/** The chief judge takes points off a subject's module, with a reason. */
export const givePenalty =
  (deps: Deps) =>
  (request: GivePenalty): Promise<Result<PenaltyChanged, Rejection>> =>
    changeEvent(deps, request.frame, request.eventId, async (work) => {
      const forbidden = refuseChief(work);
      return forbidden ? refuse(forbidden) : giveHere(deps, work, request);
    });

const giveHere = async (
  { newId }: Deps,
  work: CommandWork,
  { basedOn, eventId, moduleId, penalty }: GivePenalty,
): Promise<Result<PenaltyChanged, Rejection>> => {
  const { tx, event, at } = work;
  await lockModuleMarks(tx, moduleId);
  const module = await findPenalisedModule(tx, { eventId, moduleId });
  if (!module.ok) return module;
  const closed = refusePlace(module.value, event.registrationState, basedOn);
  if (closed) return refuse(closed);
  const subject = await findSubject(tx, penalty.subjectId);
  if (subject?.moduleId !== moduleId) return refuse({ kind: 'missing', code: 'subject.unknown' });
  const kind = decidePenalty(module.value, subject, penalty, at);
  if (!kind.ok) return kind;
  const row = recordOf(newId(), work, subject, penalty, kind.value);
  const given = { ...row, schemeVersion: module.value.schemeVersion };
  await savePenalty(tx, given);
  await appendFacts(tx, [penaltyFact(newId(), work, given, subject, 'standing')]);
  const version = module.value.version + 1;
  return accept({ penaltyId: given.penaltyId, state: 'standing', version });
};

const recordOf = (
  penaltyId: string,
  { ownerId, actorId, at, commandId }: CommandWork,
  { subjectId, moduleId, eventId }: SubjectRow,
  { points, reason, evidence, happenedAt }: PenaltyBody,
  kind: PenaltyKind | null,
): Omit<PenaltyRecord, 'schemeVersion'> => ({
  ...{ penaltyId, subjectId, moduleId, eventId, ownerId, points, reason, commandId },
  kindCode: kind?.code ?? null,
  kindName: kind?.name ?? null,
  evidence: evidence ?? null,
  happenedAt: happenedAt === undefined ? null : new Date(happenedAt),
  givenBy: actorId,
  givenAt: at,
});
