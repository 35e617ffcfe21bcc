import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import { findEventOfSheet } from '../event/event.store.ts';
import { refuseOver } from '../event/over.rules.ts';
import { type CommandWork, type Deps, workInEvent } from '../in-event.ts';
import type { MarkLog } from '../log/mark-log.ts';
import { answerOnce, type CommandIdentity, type Stored } from './answer-once.ts';
import type { SignSheet } from './command.rules.ts';
import { refuseSigner } from './sheet.access.ts';
import { membersOf } from './sheet.rules.ts';
import { findSheetFile, findSheetHead, lockModuleMarks, saveSignature } from './sheet.store.ts';
import { decideSignature } from './sign.rules.ts';
import { signedFact } from './signed-fact.ts';

const unknownSheet: Rejection = { kind: 'missing', code: 'sheet.unknown' };

type SignDeps = Deps & { readonly markLog: MarkLog };

/** A panel member signs exactly the marks shown; when every seat has signed, the sheet is SIGNED. */
export const signSheet = (deps: SignDeps) => (command: CommandIdentity, form: SignSheet) => {
  const at = deps.now();
  return answerOnce(deps.db, command, at, async (tx) => {
    const eventId = await findEventOfSheet(tx, form.sheetId);
    if (eventId === null) return refuse(unknownSheet);
    const frame = { eventId, actorId: command.actorId, commandId: command.commandId, at };
    const outcome = await workInEvent(tx, frame, (work) => signHere(deps, work, form));
    return outcome;
  });
};

const signHere = async (
  { newId, markLog }: SignDeps,
  work: CommandWork,
  form: SignSheet,
): Promise<Result<Stored, Rejection>> => {
  const head = await findSheetHead(work.tx, form.sheetId);
  if (!head) return refuse(unknownSheet);
  await lockModuleMarks(work.tx, head.moduleId);
  const file = await findSheetFile(work.tx, form.sheetId);
  if (!file) return refuse(unknownSheet);
  const forbidden =
    refuseSigner({ ...work, seats: membersOf(file) }) ?? refuseOver(work.event.registrationState);
  if (forbidden) return refuse(forbidden);
  const decision = decideSignature(file, { judgeId: work.actorId, hash: form.hash });
  if (!decision.ok) return decision;
  const version = file.version + 1;
  // No mark of the module is under way, so what is signed has its leaf when this comes back.
  const { ownerId } = work;
  const logSize = await markLog.sequenceNamed({ ownerId, sheetId: file.sheetId });
  await saveSignature(
    work.tx,
    {
      commandId: work.commandId,
      sheetId: file.sheetId,
      judgeId: work.actorId,
      ownerId: work.ownerId,
      hash: form.hash,
      sheetVersion: version,
      logSize,
      decidedAt: form.decidedAt ? new Date(form.decidedAt) : null,
      recordedAt: work.at,
    },
    { moduleId: file.moduleId, ...decision.value },
  );
  const told = { ...decision.value, version, judgeId: work.actorId };
  await appendFacts(work.tx, [signedFact(newId(), work, file, told)]);
  return accept({ version, state: decision.value.state });
};
