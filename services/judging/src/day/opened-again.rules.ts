import type { JudgingDay } from '@jinbang/contracts/http/judging-views';

export type OpenedAgain = NonNullable<JudgingDay['openedAgain']>[number];

/** What may have opened a sheet as a whole, the newest of each kind; null where there is none. */
export type OpenedSheet = {
  readonly sheetId: string;
  /** Asked for this very sheet, and decided with the version it is open with: certain. */
  readonly ownReason: string | null;
  readonly ownAt: string | Date | null;
  /** Named by a reopening of its module. */
  readonly moduleReason: string | null;
  readonly moduleAt: string | Date | null;
  /** An amendment of its module's scheme, which opens what was signed. */
  readonly amendedReason: string | null;
  readonly amendedAt: string | Date | null;
};

export type OpenedCell = {
  readonly sheetId: string;
  readonly subjectId: string;
  readonly aspectId: string;
  readonly rulingKind: 'appeal' | 'recount' | null;
  readonly rulingNumber: number | null;
  readonly reason: string | null;
  readonly at: string | Date | null;
};

const instantOf = (at: string | Date | null): string | null =>
  at === null ? null : new Date(at).toISOString();

/** An amendment that came after what names the sheet may have opened it anew: then neither is said. */
const reasonOf = (sheet: OpenedSheet): Pick<OpenedAgain, 'reason' | 'at'> => {
  const { ownReason, ownAt, moduleReason, moduleAt, amendedReason, amendedAt } = sheet;
  const [module, amended] = [instantOf(moduleAt), instantOf(amendedAt)];
  if (ownAt !== null) return { reason: ownReason, at: instantOf(ownAt) };
  if (module === null) return { reason: amendedReason, at: amended };
  if (amended === null || amended < module) return { reason: moduleReason, at: module };
  return { reason: null, at: null };
};

const cellOf = (cell: OpenedCell): OpenedAgain => {
  const { sheetId, subjectId, aspectId, rulingKind, rulingNumber, reason, at } = cell;
  return {
    ...{ sheetId, subjectId, aspectId, by: rulingKind ?? 'chief-judge' },
    ...(rulingNumber === null ? {} : { number: rulingNumber }),
    ...{ reason, at: instantOf(at) },
  };
};

/**
 * What is open once more, for a reader who sees these sheets and subjects: a sheet opened for some of
 * its marks names those alone, once each.
 */
export const openedAgain = (
  found: { readonly sheets: readonly OpenedSheet[]; readonly cells: readonly OpenedCell[] },
  sees: { readonly sheetIds: ReadonlySet<string>; readonly subjectIds: ReadonlySet<string> },
): readonly OpenedAgain[] => {
  const narrow = new Set(found.cells.map(({ sheetId }) => sheetId));
  const named = new Map<string, OpenedAgain>();
  for (const cell of found.cells) {
    const key = `${cell.subjectId}/${cell.aspectId}`;
    if (!sees.sheetIds.has(cell.sheetId) || !sees.subjectIds.has(cell.subjectId)) continue;
    if (!named.has(key)) named.set(key, cellOf(cell));
  }
  const whole = found.sheets
    .filter(({ sheetId }) => sees.sheetIds.has(sheetId) && !narrow.has(sheetId))
    .map((sheet) => ({
      ...{ sheetId: sheet.sheetId, by: 'chief-judge' as const },
      ...reasonOf(sheet),
    }));
  return [...whole, ...named.values()];
};
