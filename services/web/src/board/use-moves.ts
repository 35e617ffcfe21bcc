import type { BoardRow } from '@jinbang/contracts/http/live-board';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { rankChanges } from './rows.rules.ts';

/** So long a row says how far it rose or fell. */
const SHOWN_MS = 20_000;
const GLIDE_MS = 600;

type Move = { readonly by: number; readonly untilMs: number };

/** How far rows moved lately, by key; also for those who asked for no motion. */
export const useMoves = (rows: readonly BoardRow[] | undefined): ReadonlyMap<string, Move> => {
  const before = useRef<ReadonlyMap<string, number | null>>(new Map());
  const [moves, setMoves] = useState<ReadonlyMap<string, Move>>(new Map());
  useEffect(() => {
    if (!rows) return undefined;
    const nowMs = Date.now();
    const fresh = [...rankChanges(before.current, rows)].map(
      ([key, by]) => [key, { by, untilMs: nowMs + SHOWN_MS }] as const,
    );
    before.current = new Map(rows.map(({ key, rank }) => [key, rank]));
    const drop = () =>
      setMoves((shown) => {
        const kept = [...shown].filter(([, move]) => move.untilMs > Date.now());
        return kept.length === shown.size ? shown : new Map(kept);
      });
    if (fresh.length > 0) setMoves((shown) => new Map([...shown, ...fresh]));
    const timer = setTimeout(drop, SHOWN_MS + 50);
    return () => clearTimeout(timer);
  }, [rows]);
  return moves;
};

const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

type Seen = { readonly rank: string | undefined; readonly top: number };

/** Rows glide to their new place when their rank changed, and only then (first, last, invert, play). */
export const useGlide = (list: RefObject<HTMLElement | null>, rows: readonly BoardRow[]): void => {
  const seen = useRef<ReadonlyMap<string, Seen>>(new Map());
  useLayoutEffect(() => {
    const now = new Map<string, Seen>();
    const elements = list.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [];
    for (const element of elements) {
      const { key, rank } = element.dataset;
      if (key === undefined) continue;
      const place = { rank, top: element.offsetTop };
      now.set(key, place);
      const old = seen.current.get(key);
      if (!old || old.rank === rank || old.top === place.top || isCalm()) continue;
      element.animate(
        [{ transform: `translateY(${old.top - place.top}px)` }, { transform: 'none' }],
        {
          duration: GLIDE_MS,
          easing: 'cubic-bezier(.2,.7,.2,1)',
        },
      );
    }
    seen.current = now;
  }, [list, rows]);
};
