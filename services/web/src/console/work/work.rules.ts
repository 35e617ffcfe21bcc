import type { JudgingProgress } from '@jinbang/contracts/http/judging-views';
import type { Trouble } from '../../ui/ask.client.ts';

export type Sheet = JudgingProgress['sheets'][number];

/** What a sheet waits for; `done` when it is signed by everybody or nobody stands on it. */
export type SheetNeed = 'conflict' | 'marks' | 'signatures' | 'done';

export const needOf = ({ expected, settled, conflicts, state }: Sheet): SheetNeed => {
  if (expected === 0 || state === 'SIGNED') return 'done';
  if (conflicts > 0) return 'conflict';
  return settled < expected ? 'marks' : 'signatures';
};

/** The office of whoever looks reads no progress: nothing failed, it is somebody else's to watch. */
export const isNotTheirs = (trouble: Trouble): boolean =>
  trouble.kind === 'refused' && trouble.status === 403;

/** Judging knows nothing of the event yet: it is being set up. */
export const isUnknownYet = (trouble: Trouble): boolean =>
  trouble.kind === 'refused' && trouble.status === 404;

export type Unready = {
  readonly moduleId: string;
  readonly what: 'scheme' | 'panels' | 'some-panels';
  /** Sub-criteria nobody marks, where others have their panel. */
  readonly subCriteria: readonly string[];
};

/** Modules whose marking cannot begin: no published scheme, no panels, or sub-criteria without one. */
export const unreadyOf = ({ modules, sheets }: JudgingProgress): readonly Unready[] =>
  modules.flatMap(({ moduleId, schemeVersion, panelsVersion, locked }): readonly Unready[] => {
    if (locked) return [];
    if (schemeVersion === 0) return [{ moduleId, what: 'scheme', subCriteria: [] }];
    if (panelsVersion === 0) return [{ moduleId, what: 'panels', subCriteria: [] }];
    const bare = sheets.filter((one) => one.moduleId === moduleId && one.panelId === null);
    const subCriteria = [...new Set(bare.map(({ subCriterion }) => subCriterion))];
    return subCriteria.length === 0 ? [] : [{ moduleId, what: 'some-panels', subCriteria }];
  });

export type Work = {
  readonly conflicts: number;
  readonly missingMarks: number;
  readonly unsignedSheets: number;
  readonly modulesToLock: number;
  /** Sheets that wait for something, the most pressing first. */
  readonly sheets: readonly (Sheet & { readonly need: SheetNeed })[];
};

const PRESSING: readonly SheetNeed[] = ['conflict', 'signatures', 'marks'];

/** Today's work of an event: what is in conflict, what waits for a signature, what is missing. */
export const workOf = ({ modules, sheets }: JudgingProgress): Work => {
  const waiting = sheets
    .map((sheet) => ({ ...sheet, need: needOf(sheet) }))
    .filter(({ need }) => need !== 'done')
    .sort(
      (left, right) =>
        PRESSING.indexOf(left.need) - PRESSING.indexOf(right.need) ||
        left.subCriterion.localeCompare(right.subCriterion, 'en', { numeric: true }),
    );
  return {
    // From the sheets listed below, each mark once: what is in conflict is not missing as well.
    conflicts: waiting.reduce((sum, one) => sum + one.conflicts, 0),
    missingMarks: waiting.reduce(
      (sum, one) => sum + Math.max(0, one.expected - one.settled - one.conflicts),
      0,
    ),
    unsignedSheets: waiting.filter(({ need }) => need === 'signatures').length,
    modulesToLock: modules.filter(
      (one) => !one.locked && one.sheets > 0 && one.signedSheets === one.sheets,
    ).length,
    sheets: waiting,
  };
};
