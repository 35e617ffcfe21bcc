import { useEffect, useState } from 'preact/hooks';

/** `unknown` until the browser has answered. */
export type Hold = 'unknown' | 'mine' | 'other';

/**
 * Two tabs of one desk would overwrite what the other has not sent: the first one keeps the desk, the
 * other gets it when the first is closed. Where the browser knows no locks, nothing is hindered.
 */
export const useOnlyTab = (deskId: string): Hold => {
  const [held, setHeld] = useState<{ readonly deskId: string; readonly hold: Hold } | null>(null);
  useEffect(() => {
    if (!navigator.locks) return undefined;
    const gone = new AbortController();
    const setHold = (hold: Hold): void => setHeld({ deskId, hold });
    const keep = () => {
      setHold('mine');
      return new Promise<void>((resolve) => {
        gone.signal.addEventListener('abort', () => resolve());
      });
    };
    const name = `jinbang.desk.${deskId}`;
    const ask = async () => {
      const wasFree = await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
        if (!lock) return false;
        await keep();
        return true;
      });
      if (wasFree || gone.signal.aborted) return;
      setHold('other');
      await navigator.locks.request(name, { signal: gone.signal }, keep);
    };
    ask().catch(() => {
      // Given up because the screen was left.
    });
    return () => gone.abort();
  }, [deskId]);
  if (!navigator.locks) return 'mine';
  return held?.deskId === deskId ? held.hold : 'unknown';
};
