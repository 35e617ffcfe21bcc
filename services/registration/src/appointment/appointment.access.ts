import type { Office } from '@jinbang/contracts/office';
import { byOffice, EVERY_OFFICE } from '@jinbang/service-kit/access-rule';
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

const GIVES_ANY = byOffice(['platform-operator'], 'platform');
const GIVES_OF_A_CONTEST = byOffice(['organiser'], 'event', { assignment: 'office of a contest' });
export const GIVES_OFFICES = [GIVES_ANY, GIVES_OF_A_CONTEST] as const;

/** Who holds which office is no secret at the place where it counts. */
export const READS_OFFICES_OF_EVENT = byOffice(EVERY_OFFICE, 'event');
export const READS_OFFICES_OF_COMPETITION = byOffice(EVERY_OFFICE, 'competition');
export const READS_OFFICES_OF_ORGANISATION = byOffice(EVERY_OFFICE, 'organisation');
export const READS_OFFICES_OF_PLATFORM = byOffice(EVERY_OFFICE, 'platform');

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
  holdsOffice(held, GIVES_ANY.offices, {}, at) ||
  (OF_A_CONTEST.includes(office) &&
    holdsOffice(held, GIVES_OF_A_CONTEST.offices, chainOfPlace(place), at));

export const mayReadAppointments = (held: readonly HeldOffice[], place: Place, at: Date): boolean =>
  holdsOffice(held, EVERY_OFFICE, chainOfPlace(place), at);
