import type { Vault } from '../ui/vault.ts';

const KEY = 'clock';
/** Below this a server's clock, which says whole seconds, tells nothing. */
const COARSE_MS = 5_000;
const KEEP_EVERY_MS = 10_000;

type Known = {
  /** What has to be added to this tablet's clock. */
  readonly offsetMs: number;
  /** The latest time a server has said: it is never earlier again, whatever this tablet's clock says. */
  readonly floorMs: number;
};

const UNKNOWN: Known = { offsetMs: 0, floorMs: 0 };

let known = UNKNOWN;
/** Time since the floor was known, by a clock nobody can set. */
let sinceMs = performance.now();
let vault: Vault | null = null;
let keptAtMs = Number.NEGATIVE_INFINITY;

const keep = async (): Promise<void> => {
  if (known === UNKNOWN) return;
  keptAtMs = performance.now();
  // Where the browser refuses it, a tablet works all the same and asks the server again.
  await vault?.keep(KEY, known).catch(() => undefined);
};

const take = (told: Known): void => {
  known = told;
  sinceMs = performance.now();
};

const takeAndKeep = (serverMs: number, offsetMs: number): void => {
  take({ offsetMs, floorMs: serverMs });
  if (sinceMs - keptAtMs >= KEEP_EVERY_MS) void keep();
};

/**
 * Takes up what this tablet was told of the time, and keeps it beside the marks from now on: like them
 * it has to outlive a tablet that goes dark the moment after. To be called again after a `clear`.
 */
export const keepTimeIn = async (place: Vault): Promise<void> => {
  vault = place;
  const kept = await place.find<Known>(KEY);
  if (kept && kept.floorMs > known.floorMs) take(kept);
  else await keep();
};

/** The server refused a signature for the clock and said what time it is. */
export const learnTime = (serverTime: unknown): boolean => {
  const at = typeof serverTime === 'string' ? Date.parse(serverTime) : Number.NaN;
  if (Number.isNaN(at)) return false;
  keptAtMs = Number.NEGATIVE_INFINITY;
  takeAndKeep(at, at - Date.now());
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
  const { offsetMs } = known;
  takeAndKeep(at, Math.abs(off - offsetMs) > COARSE_MS ? off : offsetMs);
};

/**
 * Now, as far as a server has corrected this tablet's clock. A clock that is set back while there is
 * no network changes nothing: time goes on from what the server said last.
 */
export const presentTime = (): Date => {
  const { offsetMs, floorMs } = known;
  return new Date(Math.max(Date.now() + offsetMs, floorMs + performance.now() - sinceMs));
};
