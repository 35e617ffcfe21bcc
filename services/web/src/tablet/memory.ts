import type { Queue } from './queue.rules.ts';

const keyOf = (judgeId: string): string => `jinbang.unsent.${judgeId}`;

/** As long as the page lives, even where the browser refuses to store anything. */
const kept = new Map<string, Queue>();

/**
 * Unsent marks of one judge, kept over reloads. Throws where the browser refuses storage: then the
 * judge must know, because a reload would lose them.
 */
export const storeUnsent = (judgeId: string, queue: Queue): void => {
  kept.set(judgeId, queue);
  if (queue.length === 0) localStorage.removeItem(keyOf(judgeId));
  else localStorage.setItem(keyOf(judgeId), JSON.stringify(queue));
};

const stored = (judgeId: string): Queue => {
  try {
    const text = localStorage.getItem(keyOf(judgeId));
    // Only `storeUnsent` writes this key.
    return text === null ? [] : (JSON.parse(text) as Queue);
  } catch {
    return [];
  }
};

export const recallUnsent = (judgeId: string): Queue => kept.get(judgeId) ?? stored(judgeId);
