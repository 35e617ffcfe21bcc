import type { Rejection, RejectionParams } from '@jinbang/kernel/rejection';

export type LockableModule = {
  readonly version: number;
  readonly schemeVersion: number;
  readonly lockedAt: Date | null;
};

/** What is still open in a module; subjects that are not awaited count nowhere. */
export type ModuleCounts = {
  /** Subjects whose marks are awaited. */
  readonly awaited: number;
  /** Subjects of any code that take part. */
  readonly subjects: number;
  /** Sheets with at least one awaited subject that not every seat has signed. */
  readonly openSheets: number;
  /** Marks of awaited subjects that are not settled. */
  readonly missing: number;
};

const conflict = (code: string, params?: RejectionParams): Rejection =>
  params ? { kind: 'conflict', code, params } : { kind: 'conflict', code };

/** A module is locked when every sheet is signed and no mark is awaited any more (domain §3, LOCKED). */
export const refuseLock = (
  module: LockableModule,
  counts: ModuleCounts,
  basedOn: number,
  /** Why a printed sheet is still open, where one is (M01). */
  openPaper?: Rejection | undefined,
): Rejection | undefined => {
  if (module.lockedAt !== null) return { kind: 'gone', code: 'module.locked' };
  const { version } = module;
  if (basedOn !== version) {
    return { kind: 'stale', code: 'module.stale', params: { version }, present: { version } };
  }
  if (module.schemeVersion === 0) return conflict('module.scheme-missing');
  if (counts.subjects === 0) return conflict('module.no-subjects');
  if (openPaper) return openPaper;
  if (counts.missing > 0) return conflict('module.marks-missing', { missing: counts.missing });
  if (counts.openSheets > 0) return conflict('module.sheets-open', { open: counts.openSheets });
  return undefined;
};
