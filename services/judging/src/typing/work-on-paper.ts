import type { TypingOutcome } from '@jinbang/contracts/http/judging-typing';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { refuseOver } from '../event/over.rules.ts';
import { type CommandWork, changeEvent, type Deps, readEvent, type Work } from '../in-event.ts';
import { findPaperSheet } from '../paper/paper-sheet.store.ts';
import { lockModuleMarks } from '../score-sheet/sheet.store.ts';
import { lookAtPapers, type PaperFile } from './find-paper-files.ts';
import { type GiveDeps, givePaperMarks } from './give-paper-marks.ts';
import { disputesIn } from './paper-plan.rules.ts';

export type SheetOfEvent = { readonly eventId: string; readonly paperSheetId: string };
export type TypingDeps = Deps & GiveDeps;
type Refuse = (work: Work) => Rejection | undefined;

export const unknownPaper: Rejection = { kind: 'missing', code: 'paper-sheet.unknown' };

/** One sheet as it stands now. */
export const findPaperFile = async (
  { tx }: Pick<Work, 'tx'>,
  { eventId, paperSheetId }: SheetOfEvent,
): Promise<PaperFile | undefined> => {
  const paper = await findPaperSheet(tx, eventId, paperSheetId);
  if (!paper) return undefined;
  const [file] = await lookAtPapers(tx, eventId, [paper]);
  return file;
};

/** A read about one sheet, for those who may. */
export const readPaper = <Value>(
  deps: Pick<Deps, 'db' | 'now'>,
  { actorId, ...where }: SheetOfEvent & { readonly actorId: string },
  refuseReader: Refuse,
  work: (file: PaperFile, work: Work) => Promise<Result<Value, Rejection>>,
): Promise<Result<Value, Rejection>> =>
  readEvent(deps, { eventId: where.eventId, actorId }, async (inEvent) => {
    const forbidden = refuseReader(inEvent);
    if (forbidden) return refuse(forbidden);
    const file = await findPaperFile(inEvent, where);
    return file ? work(file, inEvent) : refuse(unknownPaper);
  });

/** A command about one sheet; meanwhile no mark of its module changes. */
export const changePaper = <Value>(
  deps: Deps,
  frame: CommandFrame,
  where: SheetOfEvent,
  refuseActor: Refuse,
  work: (file: PaperFile, work: CommandWork) => Promise<Result<Value, Rejection>>,
): Promise<Result<Value, Rejection>> =>
  changeEvent(deps, frame, where.eventId, async (inEvent) => {
    const forbidden = refuseActor(inEvent) ?? refuseOver(inEvent.event.registrationState);
    if (forbidden) return refuse(forbidden);
    const paper = await findPaperSheet(inEvent.tx, where.eventId, where.paperSheetId);
    if (!paper) return refuse(unknownPaper);
    await lockModuleMarks(inEvent.tx, paper.row.moduleId);
    const file = await findPaperFile(inEvent, where);
    return file ? work(file, inEvent) : refuse(unknownPaper);
  });

/** Places where somebody has to look again or decide. */
export const openCellsOf = ({ state, compared, plan }: PaperFile): number => {
  if (state === 'differs') return compared.differing.length;
  return state === 'disputed' ? disputesIn(plan).length : 0;
};

/** After a step: marks come in where everything is clear by now, and the answer says what is left. */
export const settlePaper = async (
  deps: GiveDeps,
  work: CommandWork,
  where: SheetOfEvent,
): Promise<Result<TypingOutcome, Rejection>> => {
  const before = await findPaperFile(work, where);
  if (!before) return refuse(unknownPaper);
  const { marks, refused } = await givePaperMarks(deps, work, before);
  const after = marks > 0 ? await findPaperFile(work, where) : before;
  const { state } = after ?? before;
  return accept({
    ...{ paperSheetId: where.paperSheetId, state, marks },
    openCells: openCellsOf(after ?? before),
    refused: refused.map(({ params = {}, ...cell }) => ({ ...cell, params: { ...params } })),
  });
};
