/** The screens of whoever is signed in. */
export const SCREENS = [
  'work',
  'season',
  'setup',
  'plan',
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
  'judge-report',
  'results',
  'issuing',
  'approvals',
  'standards',
  'assessments',
  'rules',
  'nominations',
  'issuers',
  'certificates',
  'handing-out',
  'machines',
  'awards',
  'certificate-templates',
  'people',
  'invitations',
  'privacy',
  'tablets',
  'pins',
  'keys',
  'signing-keys',
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

/** An event, and the contest it is held in. */
type Contest = { readonly eventId: string; readonly competitionId: string };

/** What a step within a screen keeps: the event and the contest one is at work on. */
export const keptWithin = (chosen: URLSearchParams): Readonly<Record<string, string>> =>
  Object.fromEntries([...chosen].filter(([name]) => name === 'event' || name === 'competition'));

/**
 * What the menu takes along to a screen, so that nobody of two events finds the first one again
 * without having asked for it. Screens that know no event hand it on. Setting up begins at its list:
 * an event in its address opens that event's settings.
 */
export const keptOn = (
  screen: Screen,
  chosen: URLSearchParams,
  contests: readonly Contest[],
): Readonly<Record<string, string>> => {
  if (screen === 'setup') return {};
  const { event, competition } = keptWithin(chosen);
  const ofEvent = contests.find(({ eventId }) => eventId === event);
  const ofCompetition = contests.find(({ competitionId }) => competitionId === competition);
  const eventId = event ?? ofCompetition?.eventId;
  const competitionId = ofEvent?.competitionId ?? competition;
  return {
    ...(competitionId === undefined ? {} : { competition: competitionId }),
    ...(eventId === undefined ? {} : { event: eventId }),
  };
};
