import { useState } from 'preact/hooks';
import type { Taken } from './lots.rules.ts';

const PREFIX = 'jinbang.draw.lots.';

const recall = (place: string): readonly Taken[] => {
  try {
    // Safe: only this file writes here.
    return JSON.parse(sessionStorage.getItem(PREFIX + place) ?? '[]') as readonly Taken[];
  } catch {
    return [];
  }
};

/**
 * Lots that are taken and not sealed yet: a reload in the middle of a draw loses none. They stand in
 * this tab alone, and go the moment they are sealed.
 */
export const useKeptLots = (
  place: string,
): readonly [readonly Taken[], (taken: readonly Taken[]) => void] => {
  const [taken, setTaken] = useState(() => recall(place));
  const keep = (next: readonly Taken[]) => {
    setTaken(next);
    try {
      if (next.length === 0) sessionStorage.removeItem(PREFIX + place);
      else sessionStorage.setItem(PREFIX + place, JSON.stringify(next));
    } catch {
      // A private window keeps nothing; the lots then last as long as the page.
    }
  };
  return [taken, keep];
};
