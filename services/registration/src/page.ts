import type { z } from '@hono/zod-openapi';
import { idPageQuery } from '@jinbang/contracts/http/page';

/** `?after&limit` of every list here. */
export const listQuery = idPageQuery;
export type ListQuery = z.infer<typeof listQuery>;

export type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null };

/** A page out of `limit + 1` rows: the one too many only says that there is more. */
export const pageFrom = <Row, Item>(
  rows: readonly Row[],
  limit: number,
  idOf: (row: Row) => string,
  itemOf: (row: Row) => Item,
): Page<Item> => {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(itemOf),
    next: rows.length > limit && last !== undefined ? idOf(last) : null,
  };
};
