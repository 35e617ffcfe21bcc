import { byOffice, holdsBy } from '@jinbang/service-kit/access-rule';
import type { Viewer } from '../viewer/viewer.access.ts';

/** Award documents are the organiser's own: no office approves them, two of its people do. */
export const PLANS_AWARDS = byOffice(['organiser', 'platform-operator'], 'competition');
export const READS_AWARDS = byOffice(['organiser', 'platform-operator', 'auditor'], 'competition');

/** The competition and whose it is. */
export type AwardPlace = { readonly competitionId: string; readonly ownerId: string };
export type MayAward = (viewer: Viewer, place: AwardPlace) => boolean;

const may =
  (rule: typeof PLANS_AWARDS): MayAward =>
  ({ held, at }, { competitionId, ownerId }) =>
    holdsBy(rule)(held, { competitionId, organisationId: ownerId }, at);

export const mayPlanAwards = may(PLANS_AWARDS);
export const mayReadAwards = may(READS_AWARDS);
