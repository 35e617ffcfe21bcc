import type { Office } from '@jinbang/contracts/office';

/** Offices whose work is done on a tablet in the hall (season M12). */
export const TABLET_OFFICES: readonly Office[] = [
  'judge',
  'chief-judge',
  'floor-judge',
  'technical-support',
  'measuring-judge',
  'scorer',
  'check-in',
  'supervisor',
];

export const PIN_TRIES_MAX = 5;
const DIGITS = 1_000_000;
const ROSTER_FROM = 1_000;
const ROSTER_TO = 9_999;

/** PINs a thief tries first: all the same, a run up or down, one pair or triple again and again. */
export const isWeakPin = (pin: string): boolean => {
  if (/^(\d{1,3})\1+$/.test(pin)) return true;
  const steps = [...pin].slice(1).map((digit, place) => Number(digit) - Number(pin[place]));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
};

/**
 * Six digits out of random words, each as likely as any other: words past the largest multiple of a
 * million are left out, and weak PINs too.
 * @param wordAt the n-th random 32-bit word
 */
export const pinFrom = (wordAt: (place: number) => number): string => {
  const even = Math.floor(2 ** 32 / DIGITS) * DIGITS;
  for (let place = 0; ; place += 1) {
    const word = wordAt(place);
    if (word >= even) continue;
    const pin = String(word % DIGITS).padStart(6, '0');
    if (!isWeakPin(pin)) return pin;
  }
};

/** A roster code nobody of this event has yet: four digits, typed on the same keys as the PIN. */
export const freeRosterCode = (
  taken: ReadonlySet<string>,
  wordAt: (place: number) => number,
): string | undefined => {
  const count = ROSTER_TO - ROSTER_FROM + 1;
  if (taken.size >= count) return undefined;
  const start = wordAt(0) % count;
  for (let step = 0; step < count; step += 1) {
    const code = String(ROSTER_FROM + ((start + step) % count));
    if (!taken.has(code)) return code;
  }
  return undefined;
};
