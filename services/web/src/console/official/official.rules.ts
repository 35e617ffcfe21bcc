import type { SignName } from '../../ui/sign.view.tsx';
import type { Check, Invitation, Panel, Standing } from './official.client.ts';

type Look = { readonly sign: SignName; readonly tone: string };

export const GOOD: Look = { sign: 'good', tone: 'good' };
export const BAD: Look = { sign: 'bad', tone: 'bad' };
export const DOUBT: Look = { sign: 'doubt', tone: 'doubt' };

export const lookOfStanding = (standing: Standing): Look =>
  standing === 'qualified' ? GOOD : standing === 'not-registered' ? DOUBT : BAD;

export const LOOK_OF_INVITATION: Readonly<Record<Invitation['state'], Look>> = {
  open: { sign: 'provisional', tone: 'provisional' },
  accepted: GOOD,
  declined: BAD,
  withdrawn: { sign: 'wait', tone: 'doubt' },
};

/** Rotation is a matter of looking where it only reminds; everything else is there or missing. */
export const isOnlyWatched = ({ code }: Check, { setting }: Panel): boolean =>
  code === 'rotation' && setting.rotation !== 'block';

/** Checks that are not met, what is only watched left out. */
export const openChecks = (panel: Panel): readonly Check[] =>
  panel.checks.filter((check) => !check.isMet && !isOnlyWatched(check, panel));

/** `6-18-01-02 6-18-01-03` as one types it. */
export const codesFrom = (typed: string): readonly string[] => [
  ...new Set(typed.split(/[\s,，、;；]+/).filter((code) => code !== '')),
];

/** Checks that count people say how many; the others say who. */
export const isCounted = ({ code }: Check): boolean =>
  !['qualified', 'pledged', 'recusals', 'rotation'].includes(code);

/**
 * The moment of a day written on paper: its last, so that an invitation of the same day came
 * before; of today, now. A day that lies ahead stays so, and the service refuses it.
 */
export const writtenAt = (day: string, now: Date): string => {
  const isToday = new Date(`${day}T00:00`) <= now && now <= new Date(`${day}T23:59:59`);
  return (isToday ? now : new Date(`${day}T23:59:59`)).toISOString();
};
