import type { OverviewSheets } from '@jinbang/contracts/http/judging-overview';
import type { Work } from '../in-event.ts';
import { findSheetFile } from '../score-sheet/sheet.store.ts';
import { signerStandings } from '../score-sheet/signer.rules.ts';
import { countSeats, countSheets, findOpenReopenings, findSigners } from './overview.store.ts';
import {
  isAwaited,
  isSeatMarked,
  type Picture,
  type PictureSheet,
  panelOf,
} from './picture.rules.ts';
import {
  expectedOn,
  isComplete,
  type SeatSigner,
  type SheetRecords,
  sheetNeed,
} from './sheet-need.rules.ts';

/** What statistics and counts look at: awaited subjects and the aspects still marked. */
export const countedIn = (picture: Picture, sheets: readonly Pick<PictureSheet, 'sheetId'>[]) => ({
  sheetIds: sheets.map(({ sheetId }) => sheetId),
  subjectIds: picture.subjects
    .filter((one) => isAwaited(picture, one))
    .map(({ subjectId }) => subjectId),
  aspectIds: picture.panels.flatMap(({ aspects }) => aspects.map(({ aspect }) => aspect.id)),
});

export const seatAspects = (picture: Picture): readonly string[] =>
  picture.panels.flatMap(({ aspects }) =>
    aspects.filter(isSeatMarked).map(({ aspect }) => aspect.id),
  );

/** Sheets somebody is awaited on. */
export const sheetsWithWork = (picture: Picture): readonly PictureSheet[] =>
  picture.sheets.filter((sheet) => {
    const panel = panelOf(picture, sheet);
    return panel !== undefined && expectedOn(picture, panel, sheet).marks > 0;
  });

/** Where a panel changed seats, the rule of the signatures itself says who signs (M09). */
const findStandings = async (
  tx: Work['tx'],
  picture: Picture,
  sheets: readonly PictureSheet[],
): Promise<SheetRecords['standings']> => {
  const changed = sheets.filter(
    (sheet) => sheet.state === 'OPEN' && (panelOf(picture, sheet)?.changes.length ?? 0) > 0,
  );
  const standings = new Map<string, readonly SeatSigner[]>();
  for (const { sheetId } of changed) {
    const file = await findSheetFile(tx, sheetId);
    if (file) standings.set(sheetId, signerStandings(file));
  }
  return standings;
};

const findRecords = async (
  { tx, event }: Pick<Work, 'tx' | 'event'>,
  picture: Picture,
  sheets: readonly PictureSheet[],
): Promise<SheetRecords> => {
  const counted = countedIn(picture, sheets);
  const counts = await countSheets(tx, counted);
  const unfinished = sheets.filter((sheet) => {
    const panel = panelOf(picture, sheet);
    const marks = panel ? expectedOn(picture, panel, sheet).marks : 0;
    return !isComplete(counts.get(sheet.sheetId), marks);
  });
  return {
    counts,
    // Most of what a judge gave stands on sheets that are complete, where nobody is asked for more.
    seats: await countSeats(tx, {
      ...countedIn(picture, unfinished),
      aspectIds: seatAspects(picture),
    }),
    signers: await findSigners(tx, sheets),
    standings: await findStandings(tx, picture, sheets),
    reopenings: await findOpenReopenings(tx, event.eventId),
  };
};

/** How far these sheets are, and whom each of them waits for. */
export const findSheetNeeds = async (
  work: Pick<Work, 'tx' | 'event'>,
  picture: Picture,
  sheets: readonly PictureSheet[],
): Promise<OverviewSheets['items']> => {
  const records = await findRecords(work, picture, sheets);
  return sheets.map((sheet) => sheetNeed(picture, sheet, records));
};
