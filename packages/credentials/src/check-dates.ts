import { type Check, fail, pass } from './check.ts';
import type { Json, JsonObject } from './json.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** Milliseconds of an instant with its zone; undefined for any other text. */
export const instantMs = (value: Json | undefined): number | undefined => {
  const ms = typeof value === 'string' && INSTANT.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(ms) ? undefined : ms;
};

export type Period = 'current' | 'not-yet' | 'expired' | 'unreadable';

/** Where `now` lies to `validFrom` (required) and `validUntil` (may be absent); both ends included. */
export const periodOf = (document: JsonObject, now: Date): Period => {
  const from = instantMs(document.validFrom);
  const until = instantMs(document.validUntil);
  const isUntilBroken = document.validUntil !== undefined && until === undefined;
  if (from === undefined || isUntilBroken) return 'unreadable';
  if (now.getTime() < from) return 'not-yet';
  return until !== undefined && now.getTime() > until ? 'expired' : 'current';
};

export const checkDates = (credential: JsonObject, now: Date): Check => {
  const period = periodOf(credential, now);
  return period === 'current' ? pass('dates', 'dates.current') : fail('dates', `dates.${period}`);
};
