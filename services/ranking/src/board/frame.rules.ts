import type { BoardFrame, BoardRow, BoardSnapshot } from '@jinbang/contracts/http/live-board';
import { PAGE_ROWS } from './board-page.rules.ts';
import type { BoardReading } from './board-reading.ts';
import type { BoardHead } from './snapshot.rules.ts';

type Beyond = NonNullable<BoardFrame['beyond']>;

/** The first page of a board with each of its rows as text, so that what changed is found by comparing. */
export type FirstPage = {
  readonly rows: readonly BoardRow[];
  readonly rowTexts: ReadonlyMap<string, string>;
  /** Rows of all pages. */
  readonly rowCount: number;
};

/** A board as it stands now, beside what is said of its lines below the first page. */
export type DraftBoard = FirstPage & {
  readonly head: BoardHead;
  readonly headText: string;
  /** null where the first page is all there is. */
  readonly beyond: Beyond | null;
  /** What its rows were read from, and up to where the marks were. */
  readonly reading: BoardReading;
  readonly place: number;
};

/** A board as it was told, under its version. */
export type ToldBoard = DraftBoard & { readonly snapshot: BoardSnapshot };

export const firstPage = (rows: readonly BoardRow[], rowCount: number): FirstPage => ({
  rows,
  rowTexts: new Map(rows.map((row) => [row.key, JSON.stringify(row)])),
  rowCount,
});

const isSamePage = (left: FirstPage, right: FirstPage): boolean => {
  if (left.rowTexts === right.rowTexts) return true;
  if (left.rowTexts.size !== right.rowTexts.size) return false;
  for (const [key, text] of right.rowTexts) if (left.rowTexts.get(key) !== text) return false;
  return true;
};

const saysNothing = ({ rows, pages, isAnew }: Beyond): boolean =>
  rows.length === 0 && pages === null && !isAnew;

/** Has anything on the board changed since it was last told? */
export const hasChanged = (told: ToldBoard | undefined, draft: DraftBoard): boolean => {
  if (!told || told.headText !== draft.headText || told.rowCount !== draft.rowCount) return true;
  return !isSamePage(told, draft) || (draft.beyond !== null && !saysNothing(draft.beyond));
};

/** The board under its next version. */
export const toldBoard = (draft: DraftBoard, version: number, asOf: string): ToldBoard => ({
  ...draft,
  snapshot: {
    ...draft.head,
    rows: [...draft.rows],
    ...(draft.rowCount > PAGE_ROWS ? { rowCount: draft.rowCount } : {}),
    version,
    asOf,
  },
});

/** What leads from one version of a board to the next: the head, and only the rows that changed. */
export const frameBetween = (before: ToldBoard | undefined, after: ToldBoard): BoardFrame => {
  const { rows, ...head } = after.snapshot;
  const known = before?.rowTexts ?? new Map<string, string>();
  return {
    ...head,
    from: before?.snapshot.version ?? 0,
    changed: rows.filter((row) => known.get(row.key) !== after.rowTexts.get(row.key)),
    removed: [...known.keys()].filter((key) => !after.rowTexts.has(key)),
    ...(after.beyond ? { beyond: after.beyond } : {}),
  };
};
