import type { Clock } from '@jinbang/kernel/clock';

const SEEN_MAX = 50_000;

/**
 * Remembers ids for at least `durationMs`, in two halves of which the older is dropped whole. Per
 * process: a proof repeated at another gateway meets the command id of the request it repeats.
 */
export const seenOnce = (durationMs: number, now: Clock) => {
  let recent = new Set<string>();
  let older = new Set<string>();
  let turnAtMs = now().getTime() + durationMs;

  /** True the first time. */
  return (id: string): boolean => {
    const nowMs = now().getTime();
    if (nowMs >= turnAtMs || recent.size >= SEEN_MAX) {
      older = nowMs >= turnAtMs + durationMs ? new Set() : recent;
      recent = new Set();
      turnAtMs = nowMs + durationMs;
    }
    if (recent.has(id) || older.has(id)) return false;
    recent.add(id);
    return true;
  };
};
