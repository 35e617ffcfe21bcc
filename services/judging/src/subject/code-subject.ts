import type { AnyFact } from '@jinbang/contracts/fact';
import { subjectCodedV1 } from '@jinbang/contracts/judging/subject';
import type { ResultCode } from '@jinbang/contracts/mark-subject';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import { findEventOfSubject } from '../event/event.store.ts';
import { refuseOver } from '../event/over.rules.ts';
import { type CommandWork, type Deps, workInEvent } from '../in-event.ts';
import { refuseChief } from '../office.access.ts';
import { answerOnce, type CommandIdentity, type Stored } from '../score-sheet/answer-once.ts';
import type { CodeSubject } from '../score-sheet/command.rules.ts';
import { markSubjectOf } from '../score-sheet/mark-facts.ts';
import { lockModuleMarks } from '../score-sheet/sheet.store.ts';
import { decideCode } from './subject.rules.ts';
import { findSubject, findSubjectLocks, type SubjectRow, saveCode } from './subject.store.ts';

const unknownSubject: Rejection = { kind: 'missing', code: 'subject.unknown' };

/** The chief judge records that a subject did not start, finish or stay, or takes it back. */
export const codeSubject = (deps: Deps) => (command: CommandIdentity, form: CodeSubject) => {
  const at = deps.now();
  return answerOnce(deps.db, command, at, async (tx) => {
    const eventId = await findEventOfSubject(tx, form.subjectId);
    if (eventId === null) return refuse(unknownSubject);
    const frame = { eventId, actorId: command.actorId, commandId: command.commandId, at };
    return workInEvent(tx, frame, (work) => codeHere(deps, work, form));
  });
};

const codeHere = async (
  { newId }: Deps,
  work: CommandWork,
  form: CodeSubject,
): Promise<Result<Stored, Rejection>> => {
  const forbidden = refuseChief(work) ?? refuseOver(work.event.registrationState);
  if (forbidden) return refuse(forbidden);
  const before = await findSubject(work.tx, form.subjectId);
  if (!before) return refuse(unknownSubject);
  await lockModuleMarks(work.tx, before.moduleId);
  const subject = (await findSubject(work.tx, form.subjectId)) ?? before;
  const locks = await findSubjectLocks(work.tx, subject);
  const decision = decideCode({ ...subject, ...locks }, form);
  if (!decision.ok) return decision;
  const version = subject.version + 1;
  await saveCode(work.tx, {
    subjectId: subject.subjectId,
    version,
    ownerId: work.ownerId,
    code: decision.value,
    reason: form.reason ?? null,
    codedBy: work.actorId,
    decidedAt: form.decidedAt ? new Date(form.decidedAt) : null,
    recordedAt: work.at,
    commandId: work.commandId,
  });
  await appendFacts(work.tx, [codedFact(newId(), work, subject, decision.value)]);
  return accept({ version, state: decision.value });
};

const codedFact = (
  factId: string,
  { event, at, commandId }: CommandWork,
  subject: SubjectRow,
  code: ResultCode,
): AnyFact => ({
  factId,
  type: subjectCodedV1.type,
  version: subjectCodedV1.version,
  occurredAt: at.toISOString(),
  competitionId: event.competitionId,
  eventId: event.eventId,
  aggregateId: subject.subjectId,
  aggregateVersion: subject.version + 1,
  causedBy: commandId,
  traceparent: null,
  data: { subject: markSubjectOf(subject), code },
});
