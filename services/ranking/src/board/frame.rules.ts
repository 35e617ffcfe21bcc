import type { BoardFrame, BoardRow, BoardSnapshot } from '@jinbang/contracts/http/live-board';
import type { BoardContent } from './snapshot.rules.ts';

/** A board as it was last told, with each row as text, so that what changed is found by comparing. */
export type ToldBoard = {
  readonly snapshot: BoardSnapshot;
  readonly rowTexts: ReadonlyMap<string, string>;
  readonly headText: string;
};

const headTextOf = ({ rows: _, ...head }: BoardContent): string => JSON.stringify(head);

const rowTextsOf = (rows: readonly BoardRow[]): ReadonlyMap<string, string> =>
  new Map(rows.map((row) => [row.key, JSON.stringify(row)]));

/** Has anything on the board changed since it was last told? */
export const hasChanged = (told: ToldBoard | undefined, content: BoardContent): boolean => {
  if (!told || told.headText !== headTextOf(content)) return true;
  if (told.rowTexts.size !== content.rows.length) return true;
  return content.rows.some((row) => told.rowTexts.get(row.key) !== JSON.stringify(row));
};

/** The board under its next version. */
export const toldBoard = (content: BoardContent, version: number, asOf: string): ToldBoard => ({
  snapshot: { ...content, version, asOf },
  rowTexts: rowTextsOf(content.rows),
  headText: headTextOf(content),
});

/** What leads from one version of a board to the next: the head, and only the rows that changed. */
export const frameBetween = (before: ToldBoard, after: ToldBoard): BoardFrame => {
  const { rows, ...head } = after.snapshot;
  return {
    ...head,
    from: before.snapshot.version,
    changed: rows.filter((row) => before.rowTexts.get(row.key) !== after.rowTexts.get(row.key)),
    removed: [...before.rowTexts.keys()].filter((key) => !after.rowTexts.has(key)),
  };
};
