import type { Queue } from './queue.rules.ts';

const PREFIX = 'jinbang.unsent.';
const keyOf = (judgeId: string): string => `${PREFIX}${judgeId}`;

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

/** Judges whose marks wait on this device, whoever works on it now. */
export const judgesWithUnsent = (): readonly string[] => {
  const judges = new Set(
    [...kept].flatMap(([judgeId, queue]) => (queue.length > 0 ? judgeId : [])),
  );
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(PREFIX)) judges.add(key.slice(PREFIX.length));
    }
  } catch {
    // A browser that stores nothing has nothing older than this page.
  }
  return [...judges];
};

export const recallUnsent = (judgeId: string): Queue => kept.get(judgeId) ?? stored(judgeId);

/** Somebody has entered them elsewhere, or nobody wants them: they are gone from this device. */
export const dropUnsent = (judgeId: string): void => {
  kept.delete(judgeId);
  try {
    localStorage.removeItem(keyOf(judgeId));
  } catch {
    // Nothing was stored then.
  }
};
