import { byOffice, type OfficeRule } from '@jinbang/service-kit/access-rule';
import { holdsOffice } from '@jinbang/service-kit/held-office';
import type { Viewer } from '../viewer/viewer.access.ts';

const may =
  ({ offices }: OfficeRule) =>
  ({ held, at }: Viewer, bodyId: string): boolean =>
    holdsOffice(held, offices, { organisationId: bodyId }, at);

/** The body's own office, and whoever runs the platform its keys lie on. */
export const KEEPS_KEYS = byOffice(['certification-body', 'platform-operator'], 'body');
export const mayKeepKeys = may(KEEPS_KEYS);
export const READS_KEYS = byOffice(
  ['certification-body', 'platform-operator', 'quality-supervisor', 'auditor'],
  'body',
);
export const mayReadKeys = may(READS_KEYS);
