import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import type { JudgingProgress } from '@jinbang/contracts/http/judging-views';
import type { Rejection, RejectionParams } from '@jinbang/kernel/rejection';
import type { ModuleCounts } from '../module/module.rules.ts';

/** A sheet as far as the lock of its day goes. */
export type LockableSheet = {
  readonly version: number;
  /** The version its day was locked with, if it ever was. */
  readonly dayLockedVersion: number | null;
};

/** Whatever opens a sheet again gives it another version, and so takes the lock of its day off it. */
export const isDayLocked = ({ version, dayLockedVersion }: LockableSheet): boolean =>
  dayLockedVersion === version;

/** The chief judge locked the day: nothing of its sheets changes until one is opened again. */
export const dayLocked: Rejection = { kind: 'gone', code: 'day.locked' };

/** The days of a scheme, each with its sub-criteria; what an amendment voided belongs to its day, too. */
export const daysOf = ({ criteria }: SchemeContent): ReadonlyMap<number, ReadonlySet<string>> => {
  const all = criteria.flatMap(({ subCriteria }) => subCriteria);
  const byDay = Map.groupBy(all, ({ day }) => day);
  return new Map([...byDay].map(([day, list]) => [day, new Set(list.map(({ code }) => code))]));
};

type PlacedSheet = LockableSheet & { readonly moduleId: string; readonly subCriterion: string };

/** The sheets of one day, of every module whose published scheme has something on it. */
export const sheetsOfDay = <Sheet extends PlacedSheet>(
  day: number,
  schemes: ReadonlyMap<string, SchemeContent>,
  sheets: readonly Sheet[],
): readonly Sheet[] => {
  const codes = new Map([...schemes].map(([id, content]) => [id, daysOf(content).get(day)]));
  return sheets.filter(({ moduleId, subCriterion }) => codes.get(moduleId)?.has(subCriterion));
};

export type LockableDay = {
  /** How often it was locked. */
  readonly version: number;
  /** Sheets of that day, in modules that are locked and in those that are not. */
  readonly sheets: number;
  /** Of these the ones that neither a lock of the day nor one of their module closes. */
  readonly unlocked: number;
  /** What is open of that day in each module that is not locked. */
  readonly counts: readonly ModuleCounts[];
  /** Why a printed sheet of that day is still open, where one is (M01). */
  readonly openPaper?: Rejection | undefined;
};

const conflict = (code: string, params?: RejectionParams): Rejection =>
  params ? { kind: 'conflict', code, params } : { kind: 'conflict', code };

/**
 * A day is locked when every sheet of its sub-criteria is signed or has nobody left to mark (domain
 * §3, LOCKED). The lock of a module stands for its part of every day.
 */
export const refuseDayLock = (day: LockableDay, basedOn: number): Rejection | undefined => {
  const { version, counts } = day;
  if (day.sheets === 0) return { kind: 'missing', code: 'day.unknown' };
  if (day.unlocked === 0) return dayLocked;
  if (basedOn !== version) {
    return { kind: 'stale', code: 'day.stale', params: { version }, present: { version } };
  }
  if (counts.some(({ subjects }) => subjects === 0)) return conflict('day.no-subjects');
  if (day.openPaper) return day.openPaper;
  const sum = (of: (one: ModuleCounts) => number) => counts.reduce((all, one) => all + of(one), 0);
  const missing = sum((one) => one.missing);
  if (missing > 0) return conflict('day.marks-missing', { missing });
  const open = sum(({ openSheets }) => openSheets);
  return open > 0 ? conflict('day.sheets-open', { open }) : undefined;
};

type DayProgress = JudgingProgress['days'][number];
type ShownSheet = Pick<
  JudgingProgress['sheets'][number],
  'sheetId' | 'expected' | 'state' | 'settled'
>;

/** Every day of the event with how far it is; sheets nobody stands on have nothing to sign. */
export const dayProgress = (
  schemes: ReadonlyMap<string, SchemeContent>,
  sheets: readonly (PlacedSheet & ShownSheet & { readonly moduleLocked: boolean })[],
  versions: ReadonlyMap<number, number>,
): readonly DayProgress[] => {
  const days = new Set([...schemes.values()].flatMap((content) => [...daysOf(content).keys()]));
  return [...days]
    .toSorted((a, b) => a - b)
    .map((day) => {
      const all = sheetsOfDay(day, schemes, sheets);
      const own = all.filter(({ expected }) => expected > 0);
      return {
        day,
        version: versions.get(day) ?? 0,
        locked: all.length > 0 && all.every((one) => one.moduleLocked || isDayLocked(one)),
        expected: own.reduce((total, { expected }) => total + expected, 0),
        settled: own.reduce((total, { settled }) => total + settled, 0),
        sheets: own.length,
        signedSheets: own.filter(({ state }) => state === 'SIGNED').length,
      };
    });
};
