import type { OverviewSubjects, TileState } from '@jinbang/contracts/http/judging-overview';
import type { AspectStanding } from '../score-sheet/aspect-state.ts';
import type { PlacedAspect } from '../score-sheet/mark-context.ts';
import type { SheetSubject } from '../score-sheet/sheet.rules.ts';
import {
  aspectsHere,
  cellsNeeded,
  isAwaited,
  isSeatMarked,
  judgesAt,
  type Picture,
  type PicturePanel,
} from './picture.rules.ts';

/** Whose marks on an aspect of a subject count, and where that leads; no mark. */
export type Standing = {
  readonly aspectId: string;
  readonly state: AspectStanding;
  readonly judges: readonly string[];
};

type Tile = OverviewSubjects['items'][number]['tiles'][number];
type Counts = Omit<Tile, 'panelId' | 'state'>;

const heldBy = (standing: Standing | undefined) =>
  Object.fromEntries((standing?.judges ?? []).map((judgeId) => [judgeId, {}]));

const cellsGiven = (
  placed: PlacedAspect,
  seats: readonly string[],
  standing: Standing | undefined,
): number => {
  const judges = standing?.judges ?? [];
  if (isSeatMarked(placed)) return seats.filter((seat) => judges.includes(seat)).length;
  return Math.min(judges.length, cellsNeeded(placed, seats));
};

const countTile = (
  aspects: readonly PlacedAspect[],
  seatsWith: (standing: Standing | undefined) => readonly string[],
  standings: ReadonlyMap<string, Standing>,
): Counts => {
  const counts = { given: 0, needed: 0, settled: 0, aspects: aspects.length, conflicts: 0 };
  for (const placed of aspects) {
    const standing = standings.get(placed.aspect.id);
    const seats = seatsWith(standing);
    counts.needed += cellsNeeded(placed, seats);
    counts.given += cellsGiven(placed, seats, standing);
    if (standing?.state === 'COMPLETE') counts.settled += 1;
    if (standing?.state === 'CONFLICT') counts.conflicts += 1;
  }
  return counts;
};

const stateOf = (counts: Counts, isSigned: boolean): TileState => {
  if (counts.conflicts > 0) return 'conflict';
  if (counts.settled === counts.aspects) return isSigned ? 'signed' : 'complete';
  return counts.given + counts.settled === 0 ? 'empty' : 'begun';
};

const nothing: Counts = { given: 0, needed: 0, settled: 0, aspects: 0, conflicts: 0 };

const tileOf = (
  picture: Picture,
  panel: PicturePanel,
  subject: SheetSubject,
  standings: ReadonlyMap<string, Standing>,
): Tile => {
  const { panelId } = panel;
  const aspects = aspectsHere(picture, panel.aspects, subject.subjectId);
  if (aspects.length === 0 || !isAwaited(picture, subject)) {
    return { panelId, state: 'none', ...nothing };
  }
  const seatsWith = (standing: Standing | undefined): readonly string[] =>
    judgesAt(picture, panel, subject.subjectId, heldBy(standing));
  if (seatsWith(undefined).length === 0)
    return { panelId, state: 'aside', ...nothing, aspects: aspects.length };
  const subCriteria = new Set(aspects.map(({ subCriterion }) => subCriterion));
  const sheets = picture.sheets.filter(
    (sheet) =>
      sheet.moduleId === subject.moduleId &&
      sheet.sessionId === subject.sessionId &&
      subCriteria.has(sheet.subCriterion),
  );
  const isSigned = sheets.length > 0 && sheets.every(({ state }) => state === 'SIGNED');
  const counts = countTile(aspects, seatsWith, standings);
  return { panelId, state: stateOf(counts, isSigned), ...counts };
};

/** A subject with a tile for each panel that marks it, in the order of the panels. */
export const tilesOf = (
  picture: Picture,
  subject: SheetSubject,
  standings: ReadonlyMap<string, Standing>,
): readonly Tile[] =>
  picture.panels
    .filter(({ moduleId }) => moduleId === subject.moduleId)
    .map((panel) => tileOf(picture, panel, subject, standings));
