import type { Work } from '../in-event.ts';
import { findEventSeatChanges } from '../panel/taken-marks.store.ts';
import type { SheetFile } from '../score-sheet/sheet.rules.ts';
import { findSheetFile } from '../score-sheet/sheet.store.ts';
import { signerStandings } from '../score-sheet/signer.rules.ts';

type Sheet = {
  readonly sheetId: string;
  readonly moduleId: string;
  readonly subCriterion: string;
  readonly state: 'OPEN' | 'SIGNED';
};

/** Is the signature of this judge, who left, still to come and still taken? */
const awaitsLeaver = (file: SheetFile, judgeId: string): boolean => {
  if (file.moduleLocked || file.dayLocked || file.state === 'SIGNED') return false;
  const own = signerStandings(file).find((one) => one.judgeId === judgeId);
  return own?.hasLeft === true && !own.signed;
};

/** Sheets of panels this judge left that wait for their signature (M09); mostly none. */
export const findLeftSheets = async <One extends Sheet>(
  { tx, event, actorId }: Pick<Work, 'tx' | 'event' | 'actorId'>,
  sheets: readonly One[],
): Promise<readonly One[]> => {
  const changes = await findEventSeatChanges(tx, event.eventId);
  const left = changes.filter(({ leaverId }) => leaverId === actorId);
  const candidates = sheets.filter(
    ({ moduleId, subCriterion, state }) =>
      state === 'OPEN' &&
      left.some((one) => one.moduleId === moduleId && one.subCriteria.includes(subCriterion)),
  );
  const awaited: One[] = [];
  for (const sheet of candidates) {
    const file = await findSheetFile(tx, sheet.sheetId);
    if (file && awaitsLeaver(file, actorId)) awaited.push(sheet);
  }
  return awaited;
};
