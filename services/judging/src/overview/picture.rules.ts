import type { Bilingual } from '@jinbang/contracts/primitive';
import { isMarkedBySeat } from '@jinbang/scoring/aspect';
import { actingAt, type HeldCells, type SeatChange } from '../panel/seat-change.rules.ts';
import { expectsMarks } from '../score-sheet/mark.rules.ts';
import type { PlacedAspect } from '../score-sheet/mark-context.ts';
import type { SheetSubject } from '../score-sheet/sheet.rules.ts';
import { codeInTheEnd, isMarkedAt, type MovedSubject } from '../subject/moved.rules.ts';
import type { Recused } from '../subject/recusal.rules.ts';
import { orderText } from './page.rules.ts';

export type PicturePanel = {
  readonly panelId: string;
  readonly moduleId: string;
  readonly name: Bilingual;
  readonly subCriteria: readonly string[];
  readonly seats: readonly string[];
  /** Who left it, and who took the seat, the first one first (M09). */
  readonly changes: readonly SeatChange[];
  /** What it marks, in the order of the scheme; nothing while no scheme is published. */
  readonly aspects: readonly PlacedAspect[];
};

export type PictureSheet = {
  readonly sheetId: string;
  readonly moduleId: string;
  readonly sessionId: string | null;
  readonly subCriterion: string;
  readonly version: number;
  readonly state: 'OPEN' | 'SIGNED';
  readonly signed: number;
  readonly signingHash: string | null;
  readonly reopenedVersion: number;
};

/** An event as its chief judge looks at it: who marks what, where, and who is waited for. */
export type Picture = {
  readonly modules: readonly { readonly moduleId: string; readonly position: number }[];
  readonly sessions: ReadonlyMap<string, { readonly startsAt: Date }>;
  readonly panels: readonly PicturePanel[];
  readonly sheets: readonly PictureSheet[];
  /** Those in use. */
  readonly subjects: readonly SheetSubject[];
  readonly moves: readonly MovedSubject[];
  readonly recused: Recused;
};

/** Marks of whoever did not start, withdrew or was disqualified are waited for nowhere. */
export const isAwaited = (
  { moves }: Pick<Picture, 'moves'>,
  subject: Pick<SheetSubject, 'subjectId' | 'code'>,
): boolean => expectsMarks(codeInTheEnd(moves, subject));

/** The aspects of these that are marked under this subject (M08). */
export const aspectsHere = (
  { moves }: Pick<Picture, 'moves'>,
  aspects: readonly PlacedAspect[],
  subjectId: string,
): readonly PlacedAspect[] =>
  moves.length === 0
    ? aspects
    : aspects.filter(({ aspect }) => isMarkedAt(moves, subjectId, aspect.id));

/** The judges whose marks are awaited or count at an aspect of a subject where these have marked. */
export const judgesAt = (
  { recused }: Pick<Picture, 'recused'>,
  { seats, changes }: Pick<PicturePanel, 'seats' | 'changes'>,
  subjectId: string,
  marked: HeldCells = {},
): readonly string[] => actingAt({ seats, changes, recused }, subjectId, marked);

/** Cells an aspect needs of these seats: one of each, or what is agreed, or two that are compared. */
export const cellsNeeded = ({ aspect }: PlacedAspect, seats: readonly string[]): number => {
  if (isMarkedBySeat(aspect.calculation)) return seats.length;
  return aspect.entries === 'twoIndependent' ? 2 : 1;
};

export const isSeatMarked = ({ aspect }: PlacedAspect): boolean =>
  isMarkedBySeat(aspect.calculation);

export const panelOf = (
  { panels }: Pick<Picture, 'panels'>,
  { moduleId, subCriterion }: { readonly moduleId: string; readonly subCriterion: string },
): PicturePanel | undefined =>
  panels.find((one) => one.moduleId === moduleId && one.subCriteria.includes(subCriterion));

const positionText = ({ modules }: Picture, moduleId: string): string =>
  orderText(`${modules.find((one) => one.moduleId === moduleId)?.position ?? 0}`);

const sessionText = ({ sessions }: Picture, sessionId: string | null): string =>
  sessionId === null ? '-' : (sessions.get(sessionId)?.startsAt.toISOString() ?? '-');

/** Subjects as people walk through the hall: module, session, then station by station. */
export const subjectOrder =
  (picture: Picture) =>
  ({ moduleId, sessionId, label, subjectId }: SheetSubject): string =>
    [
      positionText(picture, moduleId),
      sessionText(picture, sessionId),
      orderText(label),
      subjectId,
    ].join('/');

export const sheetOrder =
  (picture: Picture) =>
  ({ moduleId, sessionId, subCriterion, sheetId }: Omit<PictureSheet, 'reopenedVersion'>): string =>
    [
      positionText(picture, moduleId),
      sessionText(picture, sessionId),
      orderText(subCriterion),
      sheetId,
    ].join('/');
