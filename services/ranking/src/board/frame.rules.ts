import type { BoardFrame, BoardSnapshot } from '@jinbang/contracts/http/live-board';
import type { BoardContent } from './snapshot.rules.ts';

/** A board with each of its parts as text, so that what changed is found by comparing. */
export type DraftBoard = {
  readonly content: BoardContent;
  readonly rowTexts: ReadonlyMap<string, string>;
  readonly headText: string;
};

/** A board as it was told, under its version. */
export type ToldBoard = DraftBoard & { readonly snapshot: BoardSnapshot };

export const draftBoard = (content: BoardContent): DraftBoard => {
  const { rows, ...head } = content;
  return {
    content,
    rowTexts: new Map(rows.map((row) => [row.key, JSON.stringify(row)])),
    headText: JSON.stringify(head),
  };
};

/** Has anything on the board changed since it was last told? */
export const hasChanged = (told: ToldBoard | undefined, draft: DraftBoard): boolean => {
  if (!told || told.headText !== draft.headText) return true;
  if (told.rowTexts.size !== draft.rowTexts.size) return true;
  for (const [key, text] of draft.rowTexts) if (told.rowTexts.get(key) !== text) return true;
  return false;
};

/** The board under its next version. */
export const toldBoard = (draft: DraftBoard, version: number, asOf: string): ToldBoard => ({
  ...draft,
  snapshot: { ...draft.content, version, asOf },
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
  };
};
