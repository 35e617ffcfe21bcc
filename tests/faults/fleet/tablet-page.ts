import { vi } from 'vitest';

/**
 * The page of one tablet: the tablet's own code loaded anew, so that it has a memory and a clock of
 * its own, as each browser has. In a memory for a thousand of them each mark would make a thousand
 * desks look up.
 */
export const openPage = (): Promise<typeof import('./simulated-tablet.ts')> => {
  vi.resetModules();
  return import('./simulated-tablet.ts');
};
