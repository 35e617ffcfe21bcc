import type { SignatureInPlaceBody, SignedInPlace } from '@jinbang/contracts/http/judging-seats';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { findEventOfSheet } from '../event/event.store.ts';
import { refuseOver } from '../event/over.rules.ts';
import { type CommandWork, changeEvent, type Deps } from '../in-event.ts';
import type { MarkLog } from '../log/mark-log.ts';
import { refuseChief, refuseSupervisor } from '../office.access.ts';
import type { SheetFile } from '../score-sheet/sheet.rules.ts';
import {
  findSheetFile,
  findSheetHead,
  lockModuleMarks,
  saveSigned,
} from '../score-sheet/sheet.store.ts';
import { withSignature } from '../score-sheet/sign.rules.ts';
import { signedFact } from '../score-sheet/signed-fact.ts';
import { type Deputy, officeInPlace, refuseInPlace } from './sign-in-place.rules.ts';
import { saveSignatureInPlace } from './signature-in-place.store.ts';

type SignDeps = Deps & { readonly markLog: MarkLog };
export type SignInPlace = {
  readonly frame: CommandFrame;
  readonly sheetId: string;
  readonly signature: SignatureInPlaceBody;
};

const unknownSheet: Rejection = { kind: 'missing', code: 'sheet.unknown' };

/** Chief judge and supervisor sign for a judge who left and is out of reach, with a reason (M09). */
export const signInPlace =
  (deps: SignDeps) =>
  async (request: SignInPlace): Promise<Result<SignedInPlace, Rejection>> => {
    const eventId = await findEventOfSheet(deps.db, request.sheetId);
    if (eventId === null) return refuse(unknownSheet);
    return changeEvent(deps, request.frame, eventId, async (work) => {
      const deputy = deputyOf(work);
      if (deputy.offices.length === 0)
        return refuse({ kind: 'forbidden', code: 'access.forbidden' });
      const over = refuseOver(work.event.registrationState);
      return over ? refuse(over) : signHere(deps, work, request, deputy);
    });
  };

const deputyOf = (work: CommandWork): Deputy => ({
  actorId: work.actorId,
  offices: [
    ...(refuseChief(work) ? [] : (['chief-judge'] as const)),
    ...(refuseSupervisor(work) ? [] : (['supervisor'] as const)),
  ],
});

const signHere = async (
  deps: SignDeps,
  work: CommandWork,
  { sheetId, signature }: SignInPlace,
  deputy: Deputy,
): Promise<Result<SignedInPlace, Rejection>> => {
  const head = await findSheetHead(work.tx, sheetId);
  if (!head) return refuse(unknownSheet);
  await lockModuleMarks(work.tx, head.moduleId);
  const file = await findSheetFile(work.tx, sheetId);
  if (!file) return refuse(unknownSheet);
  const { judgeId, hash } = signature;
  const flaw = refuseInPlace(file, signature, deputy);
  const office = officeInPlace(file, judgeId, hash, deputy);
  if (flaw || !office) return refuse(flaw ?? unknownSheet);
  // No mark of the module is under way, so what is signed has its leaf when this comes back.
  const logSize = await deps.markLog.sequenceNamed({ ownerId: work.ownerId, sheetId });
  await saveSignatureInPlace(work.tx, {
    ...{ signatureId: deps.newId(), sheetId, moduleId: file.moduleId, eventId: file.eventId },
    ...{ ownerId: work.ownerId, judgeId, hash, reopenedVersion: file.reopenedVersion, office },
    ...{ signedBy: work.actorId, reason: signature.reason, logSize, recordedAt: work.at },
    commandId: work.commandId,
  });
  const isWhole = file.inPlace.some((one) => one.judgeId === judgeId && one.hash === hash);
  const { state, version } = isWhole ? await close(deps, work, file, judgeId) : file;
  return accept({ sheetId, judgeId, office, isWhole, state, version });
};

/** Both have signed: it counts like the judge's own. */
const close = async (
  { newId }: SignDeps,
  work: CommandWork,
  file: SheetFile,
  judgeId: string,
): Promise<Pick<SignedInPlace, 'state' | 'version'>> => {
  const decision = withSignature(file, judgeId);
  const version = file.version + 1;
  const { sheetId, moduleId } = file;
  await saveSigned(work.tx, { ...decision, sheetId, moduleId, sheetVersion: version });
  const told = { ...decision, version, judgeId };
  await appendFacts(work.tx, [signedFact(newId(), work, file, told)]);
  return { state: decision.state, version };
};
