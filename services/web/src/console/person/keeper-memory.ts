const KEY = 'jinbang.console.keepers';

/** Keepers this tab registered people for: before its first contest nothing else names them. */
export const recallKeepers = (): readonly string[] => {
  try {
    // Safe: only this file writes here.
    return JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as readonly string[];
  } catch {
    return [];
  }
};

export const rememberKeeper = (ownerId: string): void => {
  try {
    const all = new Set([...recallKeepers(), ownerId]);
    sessionStorage.setItem(KEY, JSON.stringify([...all]));
  } catch {
    // A private window keeps nothing; the list then shows them after the first contest.
  }
};
