import type { BoardPage } from '@jinbang/contracts/http/live-board';
import { type Body, makeBody } from './body.ts';
import { createKeptBodies } from './kept-bodies.ts';

/**
 * Pages below the first of a long board, as they were asked for. A frame says which of them may show
 * other lines now; the others stay right, and need not be asked for again.
 */
export type FarPages = {
  /** The page as far as no frame since said that others may stand there. */
  readonly current: (page: number) => Body | undefined;
  /** The page if it was asked for while the board was at this version. */
  readonly ofVersion: (page: number, version: number) => Body | undefined;
  /** The page as it was asked for last. */
  readonly last: (page: number) => Body | undefined;
  /** Others may stand on these pages from now on. */
  readonly outdate: (pages: { readonly from: number; readonly to: number }) => void;
  /** Drops all: what was kept of versions before this one says what was taken off. */
  readonly forget: (version: number) => void;
  /** Keeps a page that was asked for; undefined where it is older than what was to be forgotten. */
  readonly keep: (page: BoardPage, boardVersion: number) => Body | undefined;
};

export const createFarPages = (bytesMax: number): FarPages => {
  const bodies = createKeptBodies(bytesMax);
  /** Pages that are as they stand; one that is kept and not in here is of before. */
  let right = new Set<number>();
  let oldest = 0;
  const tagOf = (page: number): string => `p${page}`;
  const find = (page: number): Body | undefined => bodies.find(tagOf(page));
  return {
    current: (page) => (right.has(page) ? find(page) : undefined),
    ofVersion: (page, version) => {
      const body = find(page);
      return body?.version === version ? body : undefined;
    },
    last: find,
    outdate: ({ from, to }) => {
      right = new Set([...right].filter((page) => page < from || page > to));
    },
    forget: (version) => {
      bodies.forget();
      right.clear();
      oldest = version;
    },
    keep: (page, boardVersion) => {
      if (page.version < oldest) return undefined;
      // A frame that came while it was on its way may have changed it.
      if (page.version >= boardVersion) right.add(page.page);
      else right.delete(page.page);
      const tag = `v${page.version}-p${page.page}`;
      return bodies.keep(tagOf(page.page), makeBody(page.version, tag, page));
    },
  };
};
