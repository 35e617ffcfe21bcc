import type { OverviewSheets } from '@jinbang/contracts/http/judging-overview';
import { holdersOf } from '../panel/seat-change.rules.ts';
import type { SheetSubject } from '../score-sheet/sheet.rules.ts';
import {
  aspectsHere,
  isAwaited,
  isSeatMarked,
  judgesAt,
  type Picture,
  type PicturePanel,
  type PictureSheet,
  panelOf,
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
};
export type SeatSigner = {
  readonly judgeId: string;
  readonly signed: boolean;
  readonly hasLeft: boolean;
};
export type SheetRecords = {
  readonly counts: ReadonlyMap<string, SheetCount>;
  readonly seats: ReadonlyMap<string, readonly SeatCount[]>;
  /** Who has signed a sheet's present marks. */
  readonly signers: ReadonlyMap<string, ReadonlySet<string>>;
  /** Of open sheets whose panel changed seats: who signs there (M09). */
  readonly standings: ReadonlyMap<string, readonly SeatSigner[]>;
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
    for (const seat of judgesAt(picture, panel, subjectId)) {
      bySeat.set(seat, (bySeat.get(seat) ?? 0) + alone);
    }
  }
  return { marks, bySeat };
};

/** Of a panel, and as many who left it. */
const SEATS_MAX = 30;

const none: SheetCount = { settled: 0, partial: 0, conflicts: 0 };

type Seats = SheetNeed['seats'];

/** Every mark is settled: nobody has to be counted any more. */
export const isComplete = (counted: SheetCount | undefined, marks: number): boolean =>
  counted?.settled === marks;

/** What a seat has given, whoever held it. */
const givenFor = (panel: PicturePanel, seat: string, counted: readonly SeatCount[]): number => {
  const holders = holdersOf(panel.changes, seat);
  const own = counted.filter(({ judgeId }) => holders.includes(judgeId));
  return own.reduce((sum, { given }) => sum + given, 0);
};

const presentSeats = (
  panel: PicturePanel,
  sheet: PictureSheet,
  expected: Expected,
  records: SheetRecords,
): Seats => {
  const counted = records.seats.get(sheet.sheetId) ?? [];
  const standings = records.standings.get(sheet.sheetId);
  const signers = records.signers.get(sheet.sheetId);
  const isWhole = isComplete(records.counts.get(sheet.sheetId), expected.marks);
  return panel.seats.map((judgeId) => {
    const needed = expected.bySeat.get(judgeId) ?? 0;
    const given = isWhole ? needed : givenFor(panel, judgeId, counted);
    const standing = standings?.find((one) => one.judgeId === judgeId);
    return {
      ...{ judgeId, needed, hasLeft: false },
      // A mark of whoever stands aside by now is still on file, and fills nothing.
      given: Math.min(given, needed),
      signed: standings ? (standing?.signed ?? false) : (signers?.has(judgeId) ?? false),
      mustSign: sheet.state === 'OPEN' && (standings === undefined || standing !== undefined),
    };
  });
};

/** Whoever left and still has marks of theirs to sign there. */
const leftSeats = (signers: readonly SeatSigner[] = []): Seats =>
  signers
    .filter(({ hasLeft }) => hasLeft)
    .map(({ judgeId, signed }) => ({
      ...{ judgeId, signed, given: 0, needed: 0 },
      ...{ mustSign: true, hasLeft: true },
    }));

/** How far a sheet is, and whose marks and signatures it waits for. */
export const sheetNeed = (
  picture: Picture,
  sheet: PictureSheet,
  records: SheetRecords,
): SheetNeed => {
  const { sheetId, moduleId, sessionId, subCriterion, version, state } = sheet;
  const panel = panelOf(picture, sheet);
  const expected = panel && expectedOn(picture, panel, sheet);
  const present = panel && expected ? presentSeats(panel, sheet, expected, records) : [];
  return {
    ...{ sheetId, moduleId, sessionId, subCriterion, version, state },
    panelId: panel?.panelId ?? null,
    expected: expected?.marks ?? 0,
    ...(records.counts.get(sheetId) ?? none),
    seats: [...present, ...leftSeats(records.standings.get(sheetId))].slice(0, SEATS_MAX),
    reopeningId: records.reopenings.get(sheetId) ?? null,
  };
};

/** Who still has to sign. */
export const unsignedBy = ({ seats }: Pick<SheetNeed, 'seats'>): string[] =>
  seats.filter(({ signed, mustSign }) => mustSign && !signed).map(({ judgeId }) => judgeId);
