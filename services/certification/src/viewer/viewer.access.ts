import type { Office } from '@jinbang/contracts/office';
import {
  type HeldOffice,
  holdsOffice,
  isInForce,
  type ScopeChain,
} from '@jinbang/service-kit/held-office';

/** Somebody who asks, with what they hold now and the bodies whose rows they may see at all. */
export type Viewer = {
  readonly personId: string;
  readonly held: readonly HeldOffice[];
  readonly bodyIds: readonly string[];
  readonly at: Date;
};

/** Where an act belongs: the issuing body, and the competition and event if it is about one. */
export type Place = {
  readonly bodyId?: string;
  readonly competitionId?: string | null;
  readonly eventId?: string;
};

const ADOPTING: readonly Office[] = ['certification-body', 'approving-office', 'platform-operator'];

const chainOf = ({ bodyId, competitionId, eventId }: Place): ScopeChain => ({
  ...(bodyId === undefined ? {} : { organisationId: bodyId }),
  ...(competitionId ? { competitionId } : {}),
  ...(eventId === undefined ? {} : { eventId }),
});

const may =
  (offices: readonly Office[]) =>
  ({ held, at }: Viewer, place: Place): boolean =>
    holdsOffice(held, offices, chainOf(place), at);

/** Whoever has business with decisions and certificates; nobody else sees a row of any body. */
export const STAFF: readonly Office[] = [
  'certification-body',
  'approving-office',
  'platform-operator',
  'quality-supervisor',
  'auditor',
  'organiser',
];

/** Decisions and the register of certificates; never the holder's copy. */
export const mayRead = may(STAFF);
/** Putting a body on file needs an office for the whole platform: a body files nothing for itself. */
export const mayFileIssuer = may(['approving-office', 'platform-operator']);
/** For one competition its own office may; the place names no body, so a body never authorises itself. */
export const mayAuthorise = may(['approving-office', 'platform-operator']);
/** A pack is nobody's own until it is adopted, so any office that may adopt somewhere may record one. */
export const mayRecordPack = ({ held, at }: Viewer): boolean =>
  held.some((one) => ADOPTING.includes(one.office) && isInForce(one, at));
export const mayAdopt = may(ADOPTING);
export const mayApprove = may(['approving-office']);
export const mayHandle = may(['certification-body']);
export const mayRevoke = may(['certification-body', 'approving-office']);

/** The holder's copy carries the secret code: the issuing body's people and the holder alone. */
export const mayTakeCopy = (viewer: Viewer, place: Place, holderId: string): boolean =>
  viewer.personId === holderId || mayHandle(viewer, place);
