import type { Trouble } from '../ui/ask.client.ts';

/** Somebody was quicker: what was on the screen is no longer what is there. */
export const isStale = (trouble: Trouble): boolean =>
  trouble.kind === 'refused' && trouble.status === 412;
