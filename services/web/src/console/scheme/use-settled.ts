import { useEffect, useState } from 'preact/hooks';

/** What was last said, once nothing else was said for a while; at once while there is nothing. */
export const useSettled = (said: string | null, quietMs: number): string | null => {
  const [settled, setSettled] = useState<string | null>(said);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(said), quietMs);
    return () => clearTimeout(timer);
  }, [said, quietMs]);
  return said === null ? null : settled;
};
