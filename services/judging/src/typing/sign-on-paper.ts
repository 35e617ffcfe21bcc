import type { PaperSigned } from '@jinbang/contracts/http/judging-typing';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { findEventOfSheet } from '../event/event.store.ts';
import { refuseOver } from '../event/over.rules.ts';
import { type CommandWork, changeEvent, type Deps } from '../in-event.ts';
import type { MarkLog } from '../log/mark-log.ts';
import { refuseChief } from '../office.access.ts';
import { findPaperSheets } from '../paper/paper-sheet.store.ts';
import { type SheetFile, sheetHash } from '../score-sheet/sheet.rules.ts';
import {
  findSheetFile,
  findSheetHead,
  lockModuleMarks,
  saveSignature,
} from '../score-sheet/sheet.store.ts';
import { withSignature } from '../score-sheet/sign.rules.ts';
import { signedFact } from '../score-sheet/signed-fact.ts';
import { lookAtPapers } from './find-paper-files.ts';
import { refusePaperSignature, signersOnPaper } from './paper-signature.rules.ts';
import { refuseOpenPaper } from './paper-state.rules.ts';
import { findSources } from './typing.store.ts';

type SignDeps = Deps & { readonly markLog: MarkLog };
export type SignOnPaper = {
  readonly frame: CommandFrame;
  readonly sheetId: string;
  readonly hash: string;
};

const unknownSheet: Rejection = { kind: 'missing', code: 'sheet.unknown' };

/** The panel signed by hand; the chief judge, who signed the print, says so for exactly these marks. */
export const signOnPaper =
  (deps: SignDeps) =>
  async ({ frame, sheetId, hash }: SignOnPaper): Promise<Result<PaperSigned, Rejection>> => {
    const eventId = await findEventOfSheet(deps.db, sheetId);
    if (eventId === null) return refuse(unknownSheet);
    return changeEvent(deps, frame, eventId, async (work) => {
      const forbidden = refuseChief(work) ?? refuseOver(work.event.registrationState);
      if (forbidden) return refuse(forbidden);
      const head = await findSheetHead(work.tx, sheetId);
      if (!head) return refuse(unknownSheet);
      await lockModuleMarks(work.tx, head.moduleId);
      const file = await findSheetFile(work.tx, sheetId);
      if (!file) return refuse(unknownSheet);
      const ground = await findGround(work, file);
      const flaw = refusePaperSignature(file, { hash, present: sheetHash(file) }, ground);
      return flaw ? refuse(flaw) : accept(await signHere(deps, work, file, ground));
    });
  };

const findGround = async ({ tx, event: { eventId } }: CommandWork, file: SheetFile) => {
  const { moduleId, sheetId } = file;
  const all = await lookAtPapers(tx, eventId, await findPaperSheets(tx, eventId, { moduleId }));
  const papers = all.filter((one) => one.sheetId === sheetId);
  return {
    sources: await findSources(tx, [...new Set(file.states.map((one) => one.subjectId))]),
    papersIn: papers.filter(({ state }) => state === 'in').length,
    openPaper: refuseOpenPaper(papers.map(({ row, state }) => ({ number: row.number, state }))),
  };
};
type Ground = Awaited<ReturnType<typeof findGround>>;

const signHere = async (
  { newId, markLog }: SignDeps,
  work: CommandWork,
  before: SheetFile,
  { sources }: Ground,
): Promise<PaperSigned> => {
  const { tx, ownerId, actorId, at, commandId } = work;
  const { sheetId, moduleId } = before;
  // No mark of the module is under way, so what is signed has its leaf when this comes back.
  const logSize = await markLog.sequenceNamed({ ownerId, sheetId });
  let file = before;
  let signed = 0;
  for (const judgeId of signersOnPaper(before, sources)) {
    const decision = withSignature(file, judgeId);
    const version = file.version + 1;
    const signature = { sheetId, judgeId, ownerId, hash: decision.hash, sheetVersion: version };
    await saveSignature(
      tx,
      {
        // One command signs for several; each signature is named by its own.
        ...{ commandId: `${commandId}/${version}`, ...signature, logSize },
        ...{ onPaperBy: actorId, decidedAt: null, recordedAt: at },
      },
      { moduleId, ...decision },
    );
    await appendFacts(tx, [signedFact(newId(), work, file, { ...decision, version, judgeId })]);
    file = {
      ...file,
      ...{ version, state: decision.state },
      signatures: [...file.signatures, { judgeId, hash: decision.hash }],
    };
    signed += 1;
  }
  return { sheetId, state: file.state, version: file.version, signed };
};
