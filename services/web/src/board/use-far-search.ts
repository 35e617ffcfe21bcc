import type { BoardRow } from '@jinbang/contracts/http/live-board';
import { useEffect, useState } from 'preact/hooks';
import { fetchPage } from './live-edge.client.ts';
import { findRows } from './rows.rules.ts';

/** So many lines are shown; whoever finds more types more. */
const FOUND_MAX = 50;
/** Somebody who still types is not searched for yet. */
const TYPING_MS = 400;

export type FarSearch = {
  readonly rows: readonly BoardRow[];
  /** Pages looked through so far. */
  readonly looked: number;
  readonly isOver: boolean;
};

/**
 * Looks for a line of a long board page by page, one at a time, and keeps nothing but what it found:
 * it sees what anybody may see, and a hundred thousand lines never stand in the memory of a phone.
 */
export const useFarSearch = (eventId: string, sought: string, pages: number): FarSearch | null => {
  const [found, setFound] = useState<FarSearch | null>(null);
  const text = sought.trim();
  useEffect(() => {
    setFound(null);
    if (text === '') return undefined;
    let isStopped = false;
    const look = async (): Promise<void> => {
      let rows: readonly BoardRow[] = [];
      for (let page = 1; page <= pages && rows.length < FOUND_MAX; page += 1) {
        const answer = await fetchPage(eventId, page);
        if (isStopped) return;
        // A page that does not come is looked at again by whoever searches again.
        if (answer.ok) rows = [...rows, ...findRows(answer.body.rows, text)].slice(0, FOUND_MAX);
        setFound({ rows, looked: page, isOver: false });
      }
      setFound((last) => last && { ...last, isOver: true });
    };
    const timer = setTimeout(() => void look(), TYPING_MS);
    return () => {
      isStopped = true;
      clearTimeout(timer);
    };
  }, [eventId, text, pages]);
  return found;
};
