import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import type { JudgingProgress } from '@jinbang/contracts/http/judging-views';
import { isMarkedAt, type MovedSubject } from '../subject/moved.rules.ts';

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
  /** Marks awaited of those who moved to another station, by `module/session/sub-criterion`. */
  readonly moved: ReadonlyMap<string, number>;
  readonly counts: ReadonlyMap<string, Counts>;
  /** How many sign a sheet, where a judge left its panel (M09). */
  readonly signers?: ReadonlyMap<string, number> | undefined;
};

type Stood = {
  readonly subjectId: string;
  readonly moduleId: string;
  readonly sessionId: string | null;
};

/** How many marks of those who moved each sheet awaits: each aspect at one of their stations (M08). */
export const movedMarks = (
  moves: readonly MovedSubject[],
  stood: readonly Stood[],
  schemes: ReadonlyMap<string, SchemeContent>,
): ProgressInput['moved'] => {
  const counts = new Map<string, number>();
  for (const { subjectId, moduleId, sessionId } of stood) {
    for (const { subCriteria } of schemes.get(moduleId)?.criteria ?? []) {
      for (const { code, aspects } of subCriteria) {
        const here = aspects.filter(
          (one) => one.void === undefined && isMarkedAt(moves, subjectId, one.aspectId),
        );
        const place = `${moduleId}/${sessionId ?? '-'}/${code}`;
        counts.set(place, (counts.get(place) ?? 0) + here.length);
      }
    }
  }
  return counts;
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
    seats: input.signers?.get(sheet.sheetId) ?? panel?.seats.length ?? 0,
    expected:
      aspects * awaited + (input.moved.get(`${moduleId}/${sessionId ?? '-'}/${subCriterion}`) ?? 0),
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
