import type { OverviewSheets } from '@jinbang/contracts/http/judging-overview';
import type { SheetSubject } from '../score-sheet/sheet.rules.ts';
import {
  aspectsHere,
  isAwaited,
  isSeatMarked,
  type Picture,
  type PicturePanel,
  type PictureSheet,
  panelOf,
  seatsAt,
} from './picture.rules.ts';

type SheetNeed = OverviewSheets['items'][number];

/** What the database counted on a sheet, of subjects that are awaited. */
export type SheetCount = {
  readonly settled: number;
  readonly partial: number;
  readonly conflicts: number;
};
export type SeatCount = {
  readonly judgeId: string;
  readonly given: number;
  readonly lastMarkAt: string | null;
};
export type SheetRecords = {
  readonly counts: ReadonlyMap<string, SheetCount>;
  readonly seats: ReadonlyMap<string, readonly SeatCount[]>;
  /** Who has signed a sheet's present marks. */
  readonly signers: ReadonlyMap<string, ReadonlySet<string>>;
  /** Proposals to open a sheet again that nobody has decided. */
  readonly reopenings: ReadonlyMap<string, string>;
};

/** The subjects of a sheet whose marks are awaited. */
export const awaitedOn = (
  picture: Picture,
  { moduleId, sessionId }: Pick<PictureSheet, 'moduleId' | 'sessionId'>,
): readonly SheetSubject[] =>
  picture.subjects.filter(
    (one) => one.moduleId === moduleId && one.sessionId === sessionId && isAwaited(picture, one),
  );

type Expected = { readonly marks: number; readonly bySeat: ReadonlyMap<string, number> };

/** How many marks a sheet awaits, and how many of them each seat gives alone. */
export const expectedOn = (
  picture: Picture,
  panel: PicturePanel,
  sheet: PictureSheet,
): Expected => {
  const own = panel.aspects.filter((one) => one.subCriterion === sheet.subCriterion);
  const bySeat = new Map(panel.seats.map((seat) => [seat, 0]));
  let marks = 0;
  for (const { subjectId } of awaitedOn(picture, sheet)) {
    const here = aspectsHere(picture, own, subjectId);
    marks += here.length;
    const alone = here.filter(isSeatMarked).length;
    for (const seat of seatsAt(picture, panel, subjectId)) {
      bySeat.set(seat, (bySeat.get(seat) ?? 0) + alone);
    }
  }
  return { marks, bySeat };
};

const none: SheetCount = { settled: 0, partial: 0, conflicts: 0 };

/** How far a sheet is, and whose marks and signatures it waits for. */
export const sheetNeed = (
  picture: Picture,
  sheet: PictureSheet,
  records: SheetRecords,
): SheetNeed => {
  const { sheetId, moduleId, sessionId, subCriterion, version, state } = sheet;
  const panel = panelOf(picture, sheet);
  const expected = panel && expectedOn(picture, panel, sheet);
  const signers = records.signers.get(sheetId);
  const given = new Map(records.seats.get(sheetId)?.map((one) => [one.judgeId, one]));
  return {
    ...{ sheetId, moduleId, sessionId, subCriterion, version, state },
    panelId: panel?.panelId ?? null,
    expected: expected?.marks ?? 0,
    ...(records.counts.get(sheetId) ?? none),
    seats: (panel?.seats ?? []).map((judgeId) => {
      const needed = expected?.bySeat.get(judgeId) ?? 0;
      return {
        judgeId,
        // A mark of whoever stands aside by now is still on file, and fills nothing.
        given: Math.min(given.get(judgeId)?.given ?? 0, needed),
        needed,
        signed: signers?.has(judgeId) ?? false,
        lastMarkAt: given.get(judgeId)?.lastMarkAt ?? null,
      };
    }),
    reopeningId: records.reopenings.get(sheetId) ?? null,
  };
};
