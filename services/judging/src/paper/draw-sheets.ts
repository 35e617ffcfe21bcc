import type { SheetDrawing, SheetsDrawn } from '@jinbang/contracts/http/judging-paper';
import { sheetNumber } from '@jinbang/contracts/sheet-number';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandWork, changeEvent, type Deps } from '../in-event.ts';
import { findModule, type ModuleRow } from '../scheme/scheme.store.ts';
import { lockModuleMarks } from '../score-sheet/sheet.store.ts';
import { findMarkedPlaces } from './find-marked-places.ts';
import { refuseDrawer } from './paper-sheet.access.ts';
import { type PlannedSheet, planSheets, standingOf } from './paper-sheet.rules.ts';
import {
  findLastSequence,
  findPaperSheet,
  lockPaperSheets,
  type PaperSheetRow,
  savePaperSheets,
} from './paper-sheet.store.ts';

export type DrawSheets = {
  readonly frame: CommandFrame;
  readonly eventId: string;
  readonly drawing: SheetDrawing;
};

/** As many as one paper may have. */
const SHEETS_MAX = 600;

/** Numbers for blank marking forms, each with what it is to be marked on; printed from the record. */
export const drawSheets =
  (deps: Deps) =>
  ({ frame, eventId, drawing }: DrawSheets): Promise<Result<SheetsDrawn, Rejection>> =>
    changeEvent(deps, frame, eventId, async (work) => {
      const forbidden = refuseDrawer(work);
      if (forbidden) return refuse(forbidden);
      // A lock counts the sheets that are out: none is added while one is made.
      await lockModuleMarks(work.tx, drawing.moduleId);
      await lockPaperSheets(work.tx, eventId);
      const module = await findModule(work.tx, eventId, drawing.moduleId);
      if (!module) return refuse({ kind: 'missing', code: 'module.unknown' });
      const planned = await planHere(work, module, drawing);
      return planned.ok ? saveHere(deps, work, module, drawing, planned.value) : planned;
    });

const planHere = async (
  work: CommandWork,
  { lockedAt }: ModuleRow,
  drawing: SheetDrawing,
): Promise<Result<readonly PlannedSheet[], Rejection>> => {
  if (lockedAt !== null) return refuse({ kind: 'gone', code: 'module.locked' });
  const before = await askReplaced(work, drawing);
  if (!before.ok) return before;
  const planned = planSheets(
    before.value?.form ?? drawing.form,
    await findMarkedPlaces(work, before.value ? placeOf(before.value) : drawing),
  );
  if (planned.length === 0) return refuse({ kind: 'conflict', code: 'paper-sheet.nobody' });
  if (planned.length > SHEETS_MAX) {
    const params = { what: 'sheets', limit: SHEETS_MAX };
    return refuse({ kind: 'too-large', code: 'paper.too-long', params });
  }
  return accept(planned);
};

const placeOf = ({ moduleId, sessionId, subCriterion, subjects }: PaperSheetRow) => ({
  ...{ moduleId, subCriteria: [subCriterion], subjectIds: subjects },
  ...(sessionId === null ? {} : { sessionId }),
});

/** The sheet that is printed again: only one that will not come back as it is. */
const askReplaced = async (
  { tx, event }: CommandWork,
  { moduleId, replaces }: SheetDrawing,
): Promise<Result<PaperSheetRow | undefined, Rejection>> => {
  if (replaces === undefined) return accept(undefined);
  const file = await findPaperSheet(tx, event.eventId, replaces);
  if (file?.row.moduleId !== moduleId) {
    return refuse({ kind: 'missing', code: 'paper-sheet.unknown' });
  }
  const standing = standingOf(file.acts);
  return standing === 'spoilt' || standing === 'missing'
    ? accept(file.row)
    : refuse({ kind: 'conflict', code: 'paper-sheet.still-good' });
};

const saveHere = async (
  { newId }: Deps,
  { tx, event: { eventId }, ownerId, actorId, at, commandId }: CommandWork,
  { moduleId, schemeVersion }: ModuleRow,
  { replaces }: SheetDrawing,
  planned: readonly PlannedSheet[],
): Promise<Result<SheetsDrawn, Rejection>> => {
  const printId = newId();
  const last = await findLastSequence(tx, eventId);
  const rows = planned.map(({ subjectIds, seats, ...sheet }, place): PaperSheetRow => {
    const sequence = last + place + 1;
    return {
      ...{ paperSheetId: newId(), eventId, moduleId, ownerId, printId, schemeVersion, commandId },
      ...{ ...sheet, sequence, number: sheetNumber(eventId, sequence) },
      ...{ subjects: [...subjectIds], seats: [...seats], replaces: replaces ?? null },
      ...{ printedBy: actorId, printedAt: at },
    };
  });
  await savePaperSheets(tx, rows);
  const sheets = rows.map(({ paperSheetId, number }) => ({ paperSheetId, number }));
  return accept({ printId, sheets });
};
