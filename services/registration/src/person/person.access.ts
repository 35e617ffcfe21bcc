import { byOffice, type OfficeRule } from '@jinbang/service-kit/access-rule';
import { type HeldOffice, holdsOffice } from '@jinbang/service-kit/held-office';

const OF_THE_PLATFORM = byOffice(['platform-operator'], 'platform');
const OF_THE_OWNER = byOffice(['organiser'], 'organisation', { within: true });
export const KEEPS_PEOPLE = [OF_THE_PLATFORM, OF_THE_OWNER] as const;
const AUDITS = byOffice(['auditor'], 'organisation', { within: true });
export const READS_PEOPLE = [...KEEPS_PEOPLE, AUDITS] as const;

/** An organisation and the competitions it owns: an organiser of either works with its people. */
export type PeopleOwner = { readonly ownerId: string; readonly competitionIds: readonly string[] };

/** A platform operator, or an organiser of the organisation that keeps the records, registers and reads them. */
export const mayKeepPeople = (
  held: readonly HeldOffice[],
  owner: PeopleOwner | undefined,
  at: Date,
): boolean =>
  holdsOffice(held, OF_THE_PLATFORM.offices, {}, at) || holdsAt(OF_THE_OWNER, held, owner, at);

/** Who keeps people, and the auditor, who sees all of it and changes nothing. */
export const mayReadPeople = (
  held: readonly HeldOffice[],
  owner: PeopleOwner | undefined,
  at: Date,
): boolean => mayKeepPeople(held, owner, at) || holdsAt(AUDITS, held, owner, at);

const holdsAt = (
  { offices }: OfficeRule,
  held: readonly HeldOffice[],
  owner: PeopleOwner | undefined,
  at: Date,
): boolean =>
  holdsOffice(held, offices, owner ? { organisationId: owner.ownerId } : {}, at) ||
  (owner?.competitionIds ?? []).some((competitionId) =>
    holdsOffice(held, offices, { competitionId }, at),
  );
