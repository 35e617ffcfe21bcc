import { useEffect, useState } from 'preact/hooks';

/** Until when requests of this page wait, one moment each. */
const waits = new Set<number>();
const listeners = new Set<() => void>();

const changed = (): void => {
  for (const listener of listeners) listener();
};

/** Waits, and lets whoever shows it know for as long as it lasts. */
export const waitOut = async (pauseMs: number): Promise<void> => {
  // A fraction keeps two waits of the same length apart.
  const until = Date.now() + pauseMs + waits.size / 1_000;
  waits.add(until);
  changed();
  await new Promise((resolve) => setTimeout(resolve, pauseMs));
  waits.delete(until);
  changed();
};

const secondsLeft = (): number =>
  waits.size === 0 ? 0 : Math.max(1, Math.ceil((Math.max(...waits) - Date.now()) / 1_000));

/** Seconds until the last request that waits goes on; 0 while none does. */
export const useWaiting = (): number => {
  const [seconds, setSeconds] = useState(secondsLeft);
  useEffect(() => {
    const look = () => setSeconds(secondsLeft());
    listeners.add(look);
    look();
    return () => void listeners.delete(look);
  }, []);
  const isWaiting = seconds > 0;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(() => setSeconds(secondsLeft()), 1_000);
    return () => clearInterval(timer);
  }, [isWaiting]);
  return seconds;
};
