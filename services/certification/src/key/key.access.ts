import { byOffice, holdsBy, type OfficeRule } from '@jinbang/service-kit/access-rule';
import type { Viewer } from '../viewer/viewer.access.ts';

/** Whose keys they are; an organiser of awards has keys without being an issuing body. */
export type KeyPlace = { readonly bodyId: string; readonly isIssuer: boolean };

const at = ({ held, at: now }: Viewer, rule: OfficeRule, { bodyId }: KeyPlace): boolean =>
  holdsBy(rule)(held, { organisationId: bodyId }, now);

/** Of keys that sign awards alone: an issuing body's are its own office's, whatever else it organises. */
const OWN_AWARDS = byOffice(['organiser'], 'body', { assignment: 'keys of awards alone' });

const may =
  (rule: OfficeRule) =>
  (viewer: Viewer, place: KeyPlace): boolean =>
    at(viewer, rule, place) || (!place.isIssuer && at(viewer, OWN_AWARDS, place));

/** The body's own office, and whoever runs the platform its keys lie on. */
const KEEPERS = byOffice(['certification-body', 'platform-operator'], 'body');
export const KEEPS_KEYS = [KEEPERS, OWN_AWARDS] as const;
export const mayKeepKeys = may(KEEPERS);
const READERS = byOffice(
  ['certification-body', 'platform-operator', 'quality-supervisor', 'auditor'],
  'body',
);
export const READS_KEYS = [READERS, OWN_AWARDS] as const;
export const mayReadKeys = may(READERS);
