import type { Trouble } from './ask.client.ts';

/** Tries after a failure, the last one for ever. */
const PAUSES_MS = [1_000, 2_000, 5_000, 10_000] as const;
const [FIRST_MS] = PAUSES_MS;
const LONGEST_MS = 60_000;

/** How long the server asks to be left alone; 0 where it says nothing of it. */
export const askedPauseMs = (trouble: Trouble): number => {
  if (trouble.kind !== 'refused' || trouble.status !== 429) return 0;
  const seconds = trouble.params?.seconds;
  // Bounded: no answer may keep marks on a tablet for longer than it takes to look at the screen.
  return typeof seconds === 'number' ? Math.min(seconds * 1_000, LONGEST_MS) : 0;
};

/** When to try again after so many failures in a row; null where a repeat cannot help. */
export const pauseAfter = (trouble: Trouble, failuresBefore: number): number | null => {
  // Without a sign-in nothing gets through; a new desk begins with the new sign-in.
  if (trouble.kind === 'refused' && trouble.status === 401) return null;
  const own = PAUSES_MS[Math.min(failuresBefore, PAUSES_MS.length - 1)] ?? FIRST_MS;
  return Math.max(own, askedPauseMs(trouble));
};

const WAITS_MAX = 5;

/**
 * A screen that asked faster than it may waits as long as the server says and goes on by itself; null
 * where a person should read what is wrong: another refusal, a long ban, or too many in a row.
 */
export const waitAfter = (trouble: Trouble, waitsBefore: number): number | null => {
  if (trouble.kind !== 'refused' || trouble.status !== 429) return null;
  const { seconds } = trouble.params ?? {};
  if (typeof seconds !== 'number' || seconds * 1_000 > LONGEST_MS) return null;
  return waitsBefore < WAITS_MAX ? Math.max(FIRST_MS, seconds * 1_000) : null;
};
