import { useEffect, useState } from 'preact/hooks';
import { presentTime } from './clock.ts';

const now = (): string => presentTime().toISOString();

/** Known since the page was opened, so that it is the same on whichever screen one looks. */
let offlineSince = navigator.onLine ? null : now();
addEventListener('offline', () => {
  offlineSince ??= now();
});
addEventListener('online', () => {
  offlineSince = null;
});

/** Since when the browser has no network, as far as this page knows; null while it has one. */
export const useOffline = (): string | null => {
  const [since, setSince] = useState(offlineSince);
  useEffect(() => {
    const look = (): void => setSince(offlineSince);
    look();
    addEventListener('offline', look);
    addEventListener('online', look);
    return () => {
      removeEventListener('offline', look);
      removeEventListener('online', look);
    };
  }, []);
  return since;
};
