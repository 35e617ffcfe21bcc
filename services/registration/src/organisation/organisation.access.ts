import { byOffice, EVERY_OFFICE } from '@jinbang/service-kit/access-rule';
import { type HeldOffice, holdsOffice, isInForce } from '@jinbang/service-kit/held-office';

const ANY_KIND = byOffice(['platform-operator'], 'platform');
const KEPT_BY_OWN = byOffice(['organiser'], 'organisation');
export const REGISTERS_ORGANISATIONS = [ANY_KIND, KEPT_BY_OWN] as const;
export const READS_ORGANISATIONS = byOffice(EVERY_OFFICE, 'anywhere');

/**
 * A platform operator registers organisations of any kind; an organiser of an organisation those
 * that it keeps.
 */
export const mayRegisterOrganisation = (
  held: readonly HeldOffice[],
  ownerId: string | undefined,
  at: Date,
): boolean =>
  holdsOffice(held, ANY_KIND.offices, {}, at) ||
  (ownerId !== undefined &&
    holdsOffice(held, KEPT_BY_OWN.offices, { organisationId: ownerId }, at));

/** Organisations are no secret among people who hold an office. */
export const mayReadOrganisations = (held: readonly HeldOffice[], at: Date): boolean =>
  held.some((one) => READS_ORGANISATIONS.offices.includes(one.office) && isInForce(one, at));
