import type { JudgingProgress } from '@jinbang/contracts/http/judging-views';

type SheetProgress = JudgingProgress['sheets'][number];
type ModuleProgress = JudgingProgress['modules'][number];

type Sheet = Pick<
  SheetProgress,
  'sheetId' | 'moduleId' | 'sessionId' | 'subCriterion' | 'version' | 'state' | 'signed'
>;
type Counts = { readonly settled: number; readonly partial: number; readonly conflicts: number };

export type ProgressInput = {
  readonly panels: readonly {
    readonly panelId: string;
    readonly moduleId: string;
    readonly subCriteria: readonly string[];
    readonly seats: readonly string[];
  }[];
  /** Aspects of a sub-criterion, by `module/sub-criterion`. */
  readonly aspects: ReadonlyMap<string, number>;
  /** Subjects whose marks are awaited, by `module/session`. */
  readonly awaited: ReadonlyMap<string, number>;
  readonly counts: ReadonlyMap<string, Counts>;
};

const none: Counts = { settled: 0, partial: 0, conflicts: 0 };

/** How far a sheet is: marks awaited, settled, half given, in conflict, and who has signed. */
export const sheetProgress = (sheet: Sheet, input: ProgressInput): SheetProgress => {
  const { moduleId, sessionId, subCriterion } = sheet;
  const panel = input.panels.find(
    (one) => one.moduleId === moduleId && one.subCriteria.includes(subCriterion),
  );
  const aspects = input.aspects.get(`${moduleId}/${subCriterion}`) ?? 0;
  const awaited = input.awaited.get(`${moduleId}/${sessionId ?? '-'}`) ?? 0;
  const { settled, partial, conflicts } = input.counts.get(sheet.sheetId) ?? none;
  return {
    ...sheet,
    panelId: panel?.panelId ?? null,
    seats: panel?.seats.length ?? 0,
    expected: aspects * awaited,
    settled,
    partial,
    conflicts,
  };
};

type ModuleHead = Omit<
  ModuleProgress,
  'expected' | 'settled' | 'conflicts' | 'sheets' | 'signedSheets'
>;

/** The sum over the sheets that await marks; a session nobody stands in has nothing to sign. */
export const moduleProgress = (
  head: ModuleHead,
  sheets: readonly SheetProgress[],
): ModuleProgress => {
  const own = sheets.filter(({ moduleId, expected }) => moduleId === head.moduleId && expected > 0);
  const sum = (count: (sheet: SheetProgress) => number) =>
    own.reduce((total, sheet) => total + count(sheet), 0);
  return {
    ...head,
    expected: sum(({ expected }) => expected),
    settled: sum(({ settled }) => settled),
    conflicts: sum(({ conflicts }) => conflicts),
    sheets: own.length,
    signedSheets: own.filter(({ state }) => state === 'SIGNED').length,
  };
};
