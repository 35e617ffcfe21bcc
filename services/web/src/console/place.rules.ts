/** The screens of whoever is signed in. */
export const SCREENS = [
  'work',
  'season',
  'setup',
  'schedule',
  'documents',
  'entries',
  'admission',
  'officials',
  'scheme',
  'draw',
  'check-in',
  'judging',
  'typing',
  'incidents',
  'outside',
  'penalties',
  'review',
  'appeals',
  'issuing',
  'people',
  'invitations',
  'privacy',
  'tablets',
  'pins',
  'keys',
  'trail',
  'account',
] as const;
export type Screen = (typeof SCREENS)[number];

/** The screens before that: ways to get in. */
export const DOORS = ['sign-in', 'token', 'first', 'invitation', 'recovery'] as const;
export type Door = (typeof DOORS)[number];

export const HOME = '/console/';

/** Where an address below `/console` leads; anything unknown is today's work. */
export const placeOf = (path: string): Screen | Door => {
  const name = path.replace(/^\/console\/?/, '').replace(/\/$/, '');
  return [...SCREENS, ...DOORS].find((known) => known === name) ?? 'work';
};

export const isDoor = (place: Screen | Door): place is Door =>
  (DOORS as readonly string[]).includes(place);

/** The address of a screen, with what is chosen on it. */
export const addressOf = (
  place: Screen | Door,
  chosen: Readonly<Record<string, string>> = {},
): string => {
  const query = new URLSearchParams(chosen).toString();
  return `${HOME}${place === 'work' ? '' : place}${query === '' ? '' : `?${query}`}`;
};
