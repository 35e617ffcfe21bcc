import type { KeptShell } from '../shell.ts';

/** What a tablet tells of itself; null where its browser does not say. */
export type Findings = {
  readonly isSecure: boolean;
  readonly shell: KeptShell | null;
  readonly isInstalled: boolean;
  readonly isKept: boolean | null;
  /** By how much its clock differs from the server's, by the head of an answer. */
  readonly clockOffMs: number | null;
  readonly battery: { readonly level: number; readonly isCharging: boolean } | null;
  readonly isPaired: boolean;
  /** Judges whose day of today is on this tablet. */
  readonly days: number;
};

export const CHECKS = [
  'secure',
  'shell',
  'installed',
  'kept',
  'clock',
  'battery',
  'paired',
  'day',
] as const;
export type CheckName = (typeof CHECKS)[number];
/** `unknown`: the browser does not tell, so a person has to look. */
export type CheckState = 'good' | 'bad' | 'unknown';

/** As the gateway does with a signature: beyond a minute it says what time it is. */
const CLOCK_MS = 60_000;
const BATTERY_LEAST = 0.3;

const stateOf = (isGood: boolean | null): CheckState =>
  isGood === null ? 'unknown' : isGood ? 'good' : 'bad';

const clockState = (offMs: number | null): boolean | null =>
  offMs === null ? null : Math.abs(offMs) <= CLOCK_MS;

const batteryState = (battery: Findings['battery']): boolean | null =>
  battery === null ? null : battery.isCharging || battery.level >= BATTERY_LEAST;

/** Each check green, red, or for a person to look at. */
export const checksOf = (found: Findings): Readonly<Record<CheckName, CheckState>> => ({
  secure: stateOf(found.isSecure),
  shell: stateOf(found.shell !== null && found.shell.shell !== null),
  installed: stateOf(found.isInstalled),
  kept: stateOf(found.isKept),
  clock: stateOf(clockState(found.clockOffMs)),
  battery: stateOf(batteryState(found.battery)),
  paired: stateOf(found.isPaired),
  day: stateOf(found.days > 0),
});

/** A tablet is ready when nothing is red. */
export const redCount = (checks: Readonly<Record<CheckName, CheckState>>): number =>
  CHECKS.filter((name) => checks[name] === 'bad').length;
