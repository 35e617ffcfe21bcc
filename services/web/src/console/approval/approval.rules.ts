import type { BatchPage, ProposedRow, QueuedBatch } from '@jinbang/contracts/http/approval';
import type { Level } from '@jinbang/contracts/level';

export const VIEWS = ['waiting', 'returned', 'answered', 'superseded'] as const;
export type View = (typeof VIEWS)[number];

export const viewOf = (chosen: string | null): View =>
  VIEWS.find((view) => view === chosen) ?? 'waiting';

/** The steps of the ladder, the highest first, as an office reads them. */
const LADDER: readonly Level[] = ['chief', 'special', '1', '2', '3', '4', '5', 'apprentice'];
const placeOf = (level: Level | null): number =>
  level === null ? LADDER.length : LADDER.indexOf(level);

/** Highest level first, then by rank: whatever order the rows came in. */
export const inOrder = (rows: readonly ProposedRow[]): readonly ProposedRow[] =>
  rows.toSorted(
    (left, right) =>
      placeOf(left.level) - placeOf(right.level) ||
      (left.rank ?? Number.MAX_SAFE_INTEGER) - (right.rank ?? Number.MAX_SAFE_INTEGER) ||
      left.decisionId.localeCompare(right.decisionId),
  );

export type LevelBar = {
  readonly level: Level | null;
  readonly count: number;
  /** Of the largest one, 0 to 100. */
  readonly percent: number;
};

/** One bar a level, the highest first, each against the largest. */
export const levelBars = (levels: QueuedBatch['levels']): readonly LevelBar[] => {
  const most = Math.max(1, ...levels.map(({ count }) => count));
  return levels
    .toSorted((left, right) => placeOf(left.level) - placeOf(right.level))
    .map(({ level, count }) => ({ level, count, percent: Math.round((count / most) * 100) }));
};

export type Filter = { readonly text: string; readonly only: '' | 'problems' | 'again' | 'back' };

/** Rows by a word of the name or the clause, and by what is special about them. */
export const filterRows = (
  rows: readonly ProposedRow[],
  { text, only }: Filter,
  back: ReadonlyMap<string, string>,
): readonly ProposedRow[] => {
  const wanted = text.trim().toLowerCase();
  return rows.filter((row) => {
    const words = [row.name, row.clause?.zh, row.clause?.en, row.sentence.zh].join(' ');
    if (wanted !== '' && !words.toLowerCase().includes(wanted)) return false;
    if (only === 'problems') return row.problems.length > 0;
    if (only === 'again') return row.returnedBefore > 0;
    return only !== 'back' || back.has(row.decisionId) || row.outcome === 'returned';
  });
};

export type Change = { readonly row: ProposedRow; readonly what: 'gone' | 'new' | 'other' };

/** What has changed between what somebody was shown and what there is now. */
export const changesBetween = (
  shown: readonly ProposedRow[],
  present: readonly ProposedRow[],
): readonly Change[] => {
  const waiting = (rows: readonly ProposedRow[]) =>
    new Map(rows.filter((row) => row.state === 'proposed').map((row) => [row.decisionId, row]));
  const before = waiting(shown);
  const now = waiting(present);
  const gone = [...before.values()].filter((row) => !now.has(row.decisionId));
  const fresh = [...now.values()].filter((row) => !before.has(row.decisionId));
  const other = [...now.values()].filter((row) => {
    const former = before.get(row.decisionId);
    return former !== undefined && (former.version !== row.version || former.level !== row.level);
  });
  return [
    ...gone.map((row) => ({ row, what: 'gone' as const })),
    ...fresh.map((row) => ({ row, what: 'new' as const })),
    ...other.map((row) => ({ row, what: 'other' as const })),
  ];
};

export type Marked = ReadonlyMap<string, string>;

/** Of what is sent back, the rows without a reason: an answer without one helps nobody. */
export const reasonless = (back: Marked): number =>
  [...back.values()].filter((reason) => reason.trim() === '').length;

export const returnedOf = (back: Marked) =>
  [...back].map(([decisionId, reason]) => ({ decisionId, reason: reason.trim() }));

/** What the letter says of each row that waits. */
export const outcomesOf = (rows: readonly ProposedRow[], back: Marked) =>
  rows
    .filter(({ state }) => state === 'proposed')
    .map(({ decisionId }) => {
      const reason = back.get(decisionId);
      return reason === undefined
        ? ({ decisionId, outcome: 'approved' } as const)
        : ({ decisionId, outcome: 'returned', reason: reason.trim() } as const);
    });

/** Full days a batch has waited. */
export const daysWaited = (since: string, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / 86_400_000));

/** What somebody does with a batch now. */
export const workOn = ({
  may,
  state,
  paperWaits,
}: Pick<BatchPage, 'may' | 'state' | 'paperWaits'>):
  | 'sign'
  | 'record'
  | 'letter'
  | 'own'
  | 'read' => {
  if (state !== 'waiting') return 'read';
  if (may.approve) return 'sign';
  if (may.record) return paperWaits ? 'letter' : 'record';
  return may.own ? 'own' : 'read';
};
