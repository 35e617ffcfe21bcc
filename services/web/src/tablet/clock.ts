import { remember } from '../ui/language.ts';

const KEY = 'jinbang.clock';
/** Below this a server's clock, which says whole seconds, tells nothing. */
const COARSE_MS = 5_000;
const KEEP_EVERY_MS = 10_000;

type Known = {
  /** What has to be added to this tablet's clock. */
  readonly offsetMs: number;
  /** The latest time a server has said: it is never earlier again, whatever this tablet's clock says. */
  readonly floorMs: number;
};

const stored = (): Known => {
  try {
    const { offsetMs, floorMs } = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (Number.isFinite(offsetMs) && Number.isFinite(floorMs)) return { offsetMs, floorMs };
  } catch {
    // Nothing was kept: this tablet's clock is all there is.
  }
  return { offsetMs: 0, floorMs: 0 };
};

let known: Known | undefined;
/** Time since the floor was known, by a clock nobody can set. */
let sinceMs = performance.now();
let keptAtMs = Number.NEGATIVE_INFINITY;

const present = (): Known => {
  known ??= stored();
  return known;
};

const take = (serverMs: number, offsetMs: number): void => {
  known = { offsetMs, floorMs: serverMs };
  sinceMs = performance.now();
  if (sinceMs - keptAtMs < KEEP_EVERY_MS) return;
  keptAtMs = sinceMs;
  remember(KEY, JSON.stringify(known));
};

/** The server refused a signature for the clock and said what time it is. */
export const learnTime = (serverTime: unknown): boolean => {
  const at = typeof serverTime === 'string' ? Date.parse(serverTime) : Number.NaN;
  if (Number.isNaN(at)) return false;
  keptAtMs = Number.NEGATIVE_INFINITY;
  take(at, at - Date.now());
  return true;
};

/** How far this tablet's clock is off by the head of an answer; null before one came. */
let measuredMs: number | null = null;
export const clockOff = (): number | null => measuredMs;

/** Every answer says when it was written, to the second. */
export const noteServerDate = (date: string | null): void => {
  const at = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(at)) return;
  const off = at - Date.now();
  measuredMs = off;
  const { offsetMs } = present();
  take(at, Math.abs(off - offsetMs) > COARSE_MS ? off : offsetMs);
};

/**
 * Now, as far as a server has corrected this tablet's clock. A clock that is set back while there is
 * no network changes nothing: time goes on from what the server said last.
 */
export const presentTime = (): Date => {
  const { offsetMs, floorMs } = present();
  return new Date(Math.max(Date.now() + offsetMs, floorMs + performance.now() - sinceMs));
};
