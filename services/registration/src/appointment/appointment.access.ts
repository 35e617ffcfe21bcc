import type { Office } from '@jinbang/contracts/office';
import { type HeldOffice, holdsOffice, type ScopeChain } from '@jinbang/service-kit/held-office';
import type { Place } from './appointment.rules.ts';

/** Offices of a contest, which its organiser gives; all others come from a platform operator. */
const OF_A_CONTEST: readonly Office[] = [
  'organiser',
  'organisation',
  'team-leader',
  'chief-judge',
  'judge',
  'floor-judge',
  'scorer',
  'check-in',
  'technical-support',
  'measuring-judge',
  'coach',
  'encryption-judge',
  'supervisor',
  'arbitration',
  'contestant',
];

export const chainOfPlace = ({ ownerId, competitionId, eventId }: Place): ScopeChain => ({
  ...(ownerId === null ? {} : { organisationId: ownerId }),
  ...(competitionId === null ? {} : { competitionId }),
  ...(eventId === null ? {} : { eventId }),
});

export const mayAppoint = (
  held: readonly HeldOffice[],
  office: Office,
  place: Place,
  at: Date,
): boolean =>
  holdsOffice(held, ['platform-operator'], {}, at) ||
  (OF_A_CONTEST.includes(office) && holdsOffice(held, ['organiser'], chainOfPlace(place), at));

/** Who holds which office is no secret at the place where it counts. */
export const mayReadAppointments = (
  held: readonly HeldOffice[],
  place: Place,
  at: Date,
): boolean => {
  const offices = held.map(({ office }) => office);
  return holdsOffice(held, offices, chainOfPlace(place), at);
};
