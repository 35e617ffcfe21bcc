import { useEffect, useState } from 'preact/hooks';
import { presentTime } from '../clock.ts';

/** The server's time as this tablet knows it, anew each second. */
export const useSecond = (fineMs: number): number => {
  const [nowMs, setNow] = useState(() => presentTime().getTime() + fineMs);
  useEffect(() => {
    const tick = () => setNow(presentTime().getTime() + fineMs);
    tick();
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, [fineMs]);
  return nowMs;
};
