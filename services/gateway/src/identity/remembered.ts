import type { Clock } from '@jinbang/kernel/clock';

const REMEMBERED_MAX = 5_000;

/**
 * What was looked up is remembered for a while, so that a mark needs no look-up. What is revoked here
 * is forgotten at once; what another gateway revokes ends within that while.
 */
export const rememberFor = <Value>(durationMs: number, now: Clock) => {
  const kept = new Map<string, { value: Value; untilMs: number }>();
  return {
    find: async (
      key: string,
      lookUp: () => Promise<Value | undefined>,
    ): Promise<Value | undefined> => {
      const known = kept.get(key);
      if (known && known.untilMs > now().getTime()) return known.value;
      kept.delete(key);
      const value = await lookUp();
      if (value === undefined) return undefined;
      if (kept.size >= REMEMBERED_MAX) kept.clear();
      kept.set(key, { value, untilMs: now().getTime() + durationMs });
      return value;
    },
    forget: (isMeant: (value: Value) => boolean): void => {
      for (const [key, { value }] of kept) if (isMeant(value)) kept.delete(key);
    },
  };
};

/** Within a minute even where nobody says so: the services' tokens live 60 s, but never leave the house. */
export const REMEMBER_MS = 20_000;
