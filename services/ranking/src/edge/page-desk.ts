import { boardPage } from '@jinbang/contracts/http/live-board';
import type { Body } from './body.ts';
import type { EdgeBoard } from './edge-board.ts';

/** However many pages are read, ranking is asked for so many a second and edge, and goes on ranking. */
const ASKED_A_SECOND = 50;
/** A page that came from before the board said less is asked for once more. */
const TRIES = 2;

/** `unknown`: there is no such page; `away`: nobody can tell now. */
export type PageFound = Body | 'unknown' | 'away';

/** Asks ranking for what stands behind `frame-request.`; throws while nobody answers. */
type AskRanking = (what: string) => Promise<unknown>;

/** Pages of boards: from what the edge holds, else from ranking, each once for all who wait for it. */
export type PageDesk = {
  readonly page: (board: EdgeBoard, page: number, version?: number) => Promise<PageFound>;
};

const createAllowance = (nowMs: () => number) => {
  let secondMs = 0;
  let count = 0;
  return (): boolean => {
    if (nowMs() - secondMs >= 1_000) {
      secondMs = nowMs();
      count = 0;
    }
    count += 1;
    return count <= ASKED_A_SECOND;
  };
};

const askFor = async (ask: AskRanking, board: EdgeBoard, page: number): Promise<PageFound> => {
  const { eventId } = board.head();
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const answer = boardPage.safeParse(await ask(`${eventId}.pages.${page}`));
    // Ranking knows of no such page now: of a board that stays as it was told, what is here stays too.
    if (!answer.success) return board.lastFar(page) ?? 'unknown';
    const body = board.keepFar(answer.data);
    if (body) return body;
  }
  return 'away';
};

export const createPageDesk = (
  ask: AskRanking,
  isStale: () => boolean,
  nowMs: () => number = Date.now,
): PageDesk => {
  const asking = new Map<string, Promise<PageFound>>();
  const mayAsk = createAllowance(nowMs);
  /** Older than it should be is better than nothing, as with the board itself. */
  const lastOf = (board: EdgeBoard, page: number): PageFound => board.lastFar(page) ?? 'away';
  const askOnce = (board: EdgeBoard, page: number): Promise<PageFound> => {
    const key = `${board.head().eventId}/${page}`;
    const busy = asking.get(key);
    if (busy) return busy;
    if (isStale() || !mayAsk()) return Promise.resolve(lastOf(board, page));
    const mine = askFor(ask, board, page)
      .catch(() => lastOf(board, page))
      .finally(() => asking.delete(key));
    asking.set(key, mine);
    return mine;
  };
  return {
    page: async (board, page, version) => {
      const known = board.page(page, version);
      if (known) return known;
      const isNow = version === undefined || version === board.version();
      if (!isNow || !board.isFar(page) || page > board.pageCount()) return 'unknown';
      const found = await askOnce(board, page);
      if (typeof found === 'string' || version === undefined) return found;
      return found.version === version ? found : 'unknown';
    },
  };
};
