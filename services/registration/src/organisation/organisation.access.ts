import { type HeldOffice, holdsOffice } from '@jinbang/service-kit/held-office';

/**
 * A platform operator registers organisations of any kind; an organiser of an organisation those
 * that it keeps.
 */
export const mayRegisterOrganisation = (
  held: readonly HeldOffice[],
  ownerId: string | undefined,
  at: Date,
): boolean =>
  holdsOffice(held, ['platform-operator'], {}, at) ||
  (ownerId !== undefined && holdsOffice(held, ['organiser'], { organisationId: ownerId }, at));

/** Organisations are no secret among people who hold an office. */
export const mayReadOrganisations = (held: readonly HeldOffice[]): boolean => held.length > 0;
