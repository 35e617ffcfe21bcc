import type { OnLeave } from '@jinbang/contracts/http/judging-views';
import type { LapsedCell, RestartedAspect, SheetThen } from '../panel.tables.ts';
import {
  type AspectState,
  aspectKey,
  type Cells,
  settledFrom,
} from '../score-sheet/aspect-state.ts';
import { expectsMarks } from '../score-sheet/mark.rules.ts';
import type { PlacedAspect } from '../score-sheet/mark-context.ts';
import type { SheetSubject } from '../score-sheet/sheet.rules.ts';
import { codeInTheEnd, isMarkedAt, type MovedSubject } from '../subject/moved.rules.ts';
import type { Recused } from '../subject/recusal.rules.ts';
import { actingAt, presentCells, type SeatChange } from './seat-change.rules.ts';

type State = AspectState & { readonly sheetId: string };

export type SeatGround = {
  /** The sheets of the panel's sub-criteria. */
  readonly sheets: readonly {
    readonly sheetId: string;
    readonly sessionId: string | null;
    readonly subCriterion: string;
    readonly state: 'OPEN' | 'SIGNED';
    readonly version: number;
    /** Set where it was opened for these marks alone, by `aspectKey`: no others end. */
    readonly only?: ReadonlySet<string> | undefined;
  }[];
  /** What is still marked; a void aspect asks for nothing. */
  readonly aspects: readonly PlacedAspect[];
  readonly subjects: readonly SheetSubject[];
  readonly states: readonly State[];
  readonly moves: readonly MovedSubject[];
  readonly recused: Recused;
  /** As they are with the change. */
  readonly seats: readonly string[];
  readonly changes: readonly SeatChange[];
  readonly leaverId: string;
  readonly rule: OnLeave;
};

export type SeatPlan<Changed = State> = {
  readonly sheets: readonly SheetThen[];
  readonly restarted: readonly RestartedAspect[];
  readonly lapsed: readonly LapsedCell[];
  /** States whose cells lapsed, settled without them. */
  readonly changed: readonly Changed[];
};

type Sheet = SeatGround['sheets'][number];

/**
 * What a judge's leaving means for the marks (M09). An aspect that is complete on a sheet stays as
 * it is, one nobody began is the successor's; only a half-marked one follows the rule. Signed sheets
 * are left alone.
 */
export const planSeatChange = (ground: SeatGround): SeatPlan => {
  const bySheet = Map.groupBy(ground.states, ({ sheetId }) => sheetId);
  const plans = ground.sheets.map((sheet) =>
    planSheet(ground, sheet, bySheet.get(sheet.sheetId) ?? []),
  );
  return {
    sheets: plans.flatMap(({ sheets }) => sheets),
    restarted: plans.flatMap(({ restarted }) => restarted),
    lapsed: plans.flatMap(({ lapsed }) => lapsed),
    changed: plans.flatMap(({ changed }) => changed),
  };
};

const planSheet = (ground: SeatGround, sheet: Sheet, states: readonly State[]): SeatPlan => {
  const { sheetId, version } = sheet;
  const placed = ground.aspects.filter(({ subCriterion }) => subCriterion === sheet.subCriterion);
  const standing = placed.map((one) => {
    const own = states.filter(({ aspectId }) => aspectId === one.aspect.id);
    return { placed: one, own, stage: stageOf(awaitedOf(ground, sheet, one), own) };
  });
  const isSigned = sheet.state === 'SIGNED';
  const isComplete = isSigned || standing.every(({ stage }) => stage === 'done');
  const half = isSigned ? [] : standing.filter(({ stage }) => stage === 'half');
  const ended = half.flatMap((one) => lapse(ground, { ...one, own: openIn(sheet, one.own) }));
  return {
    sheets: [{ sheetId, version, isComplete }],
    restarted: half
      .filter((one) => modeOf(ground.rule, one.placed) === 'restart')
      .map((one) => ({ sheetId, aspectId: one.placed.aspect.id })),
    lapsed: ended.flatMap(({ lapsed }) => lapsed),
    changed: ended.map(({ next }) => next),
  };
};

/** What nobody may give anew is not taken away either: the other marks of the sheet stay as they are. */
const openIn = ({ only }: Sheet, states: readonly State[]): readonly State[] =>
  only === undefined
    ? states
    : states.filter(({ subjectId, aspectId }) => only.has(aspectKey(subjectId, aspectId)));

const modeOf = (rule: OnLeave, { aspect }: PlacedAspect): 'continue' | 'restart' =>
  aspect.kind === 'J' ? rule.judgement : rule.measurement;

/** Subjects whose mark of this aspect the sheet waits for. */
const awaitedOf = (
  { subjects, moves }: SeatGround,
  { sessionId }: Sheet,
  { aspect }: PlacedAspect,
): readonly string[] =>
  subjects
    .filter((one) => one.sessionId === sessionId && one.inUse)
    .filter((one) => expectsMarks(codeInTheEnd(moves, one)))
    .filter(({ subjectId }) => isMarkedAt(moves, subjectId, aspect.id))
    .map(({ subjectId }) => subjectId);

const stageOf = (awaited: readonly string[], own: readonly State[]): 'new' | 'half' | 'done' => {
  const settled = new Set(own.flatMap((one) => (one.state === 'COMPLETE' ? one.subjectId : [])));
  if (awaited.length > 0 && awaited.every((subjectId) => settled.has(subjectId))) return 'done';
  const isBegun = own.some(({ cells }) => Object.values(cells).some((cell) => !cell.lapsed));
  return isBegun ? 'half' : 'new';
};

type Half = { readonly placed: PlacedAspect; readonly own: readonly State[] };

/** Begun anew, nothing of before counts; going on, the leaver's part in an open conflict does not. */
const lapse = (ground: SeatGround, { placed, own }: Half) =>
  own.flatMap((state) => {
    const judges =
      modeOf(ground.rule, placed) === 'restart'
        ? Object.keys(state.cells)
        : state.state === 'CONFLICT'
          ? [ground.leaverId]
          : [];
    const ending = judges.filter((judgeId) => isLive(state.cells, judgeId));
    if (ending.length === 0) return [];
    const cells = withLapsed(state.cells, ending);
    const acting = actingAt(ground, state.subjectId, cells);
    const present = presentCells(ground, state.subjectId, cells);
    const next = { ...state, ...settledFrom({ ...state, cells }, placed.aspect, acting, present) };
    return [{ next, lapsed: ending.map((judgeId) => lapsedCell(state, judgeId)) }];
  });

const isLive = (cells: Cells, judgeId: string): boolean => {
  const cell = cells[judgeId];
  return cell !== undefined && !cell.lapsed;
};

const withLapsed = (cells: Cells, judgeIds: readonly string[]): Cells =>
  Object.fromEntries(
    Object.entries(cells).map(([judgeId, cell]) => [
      judgeId,
      judgeIds.includes(judgeId) ? { ...cell, lapsed: true as const } : cell,
    ]),
  );

const lapsedCell = ({ subjectId, aspectId, cells }: State, judgeId: string): LapsedCell => ({
  ...{ subjectId, aspectId, judgeId },
  version: cells[judgeId]?.version ?? 0,
});
