import { byOffice, holdsBy } from '@jinbang/service-kit/access-rule';
import { isInForce } from '@jinbang/service-kit/held-office';
import type { Viewer } from '../viewer/viewer.access.ts';

/** Whoever may adopt rules, the body that handles what follows from them, and the auditor. */
const TRYING = ['certification-body', 'approving-office', 'platform-operator', 'auditor'] as const;

/** Trying rules out asks for the office alone; on which results, `maySimulate` says. */
export const SIMULATES = byOffice(TRYING, 'anywhere');

export const maySimulateSomewhere = ({ held, at }: Viewer): boolean =>
  held.some((one) => SIMULATES.offices.includes(one.office) && isInForce(one, at));

export type ResultPlace = {
  readonly eventId: string;
  readonly competitionId: string;
  readonly ownerId: string;
  /** The body that agreed to issue; null while none did, so that naming one shows it nothing. */
  readonly bodyId: string | null;
};

const holdsTrying = holdsBy(SIMULATES);

/** Only results of contests they have business with: the contest's own side, or the issuing body's. */
export const maySimulate = (
  { held, at }: Viewer,
  { eventId, competitionId, ownerId, bodyId }: ResultPlace,
): boolean =>
  holdsTrying(held, { eventId, competitionId, organisationId: ownerId }, at) ||
  (bodyId !== null && holdsTrying(held, { organisationId: bodyId }, at));
