import type { BoardPage, BoardSnapshot } from '@jinbang/contracts/http/live-board';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isOutdated, type Touched } from './far-page.rules.ts';
import { fetchPage } from './live-edge.client.ts';

/** However often a page changes, it is fetched once in so long; and so soon again if it did not come. */
const REST_MS = 2_000;

export type FarPage = {
  readonly rows: BoardSnapshot['rows'];
  /** Another page was asked for and is on its way. */
  readonly isComing: boolean;
  /** It was asked for and did not come; it is tried again. */
  readonly isLate: boolean;
};

/**
 * One page of a long board, kept up to date. The first comes with the board itself; of the others the
 * one that is looked at is held and no more, so that a hundred thousand lines cost a phone two hundred.
 */
export const useFarPage = (
  board: BoardSnapshot,
  page: number,
  touched: readonly Touched[],
): FarPage => {
  const [held, setHeld] = useState<BoardPage | null>(null);
  const [late, setLate] = useState(0);
  const askedMs = useRef(0);
  const { eventId } = board;
  const isHere = held?.page === page && held.eventId === eventId;
  const isWanted = page > 1 && (!isHere || isOutdated(held, touched));
  useEffect(() => {
    if (!isWanted) return undefined;
    let isOver = false;
    // A page somebody turns to comes at once; one that only changed may rest.
    const rests = isHere || late > 0;
    const pauseMs = rests ? Math.max(0, askedMs.current + REST_MS - Date.now()) : 0;
    const timer = setTimeout(() => {
      askedMs.current = Date.now();
      void fetchPage(eventId, page).then((answer) => {
        if (isOver) return;
        setLate(answer.ok ? 0 : late + 1);
        if (answer.ok) setHeld(answer.body);
      });
    }, pauseMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [eventId, page, isWanted, held, late]);
  useEffect(() => setLate(0), [page]);
  if (page === 1) return { rows: board.rows, isComing: false, isLate: false };
  return { rows: isHere ? held.rows : [], isComing: !isHere, isLate: late > 0 };
};
