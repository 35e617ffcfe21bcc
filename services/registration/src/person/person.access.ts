import { type HeldOffice, holdsOffice } from '@jinbang/service-kit/held-office';

/** An organisation and the competitions it owns: an organiser of either works with its people. */
export type PeopleOwner = { readonly ownerId: string; readonly competitionIds: readonly string[] };

/** A platform operator, or an organiser of the organisation that keeps the records, registers and reads them. */
export const mayKeepPeople = (
  held: readonly HeldOffice[],
  owner: PeopleOwner | undefined,
  at: Date,
): boolean =>
  holdsOffice(held, ['platform-operator'], {}, at) ||
  (owner !== undefined && organises(held, owner, at));

const organises = (held: readonly HeldOffice[], owner: PeopleOwner, at: Date): boolean =>
  holdsOffice(held, ['organiser'], { organisationId: owner.ownerId }, at) ||
  owner.competitionIds.some((competitionId) =>
    holdsOffice(held, ['organiser'], { competitionId }, at),
  );
