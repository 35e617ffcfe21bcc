import type { Office } from '@jinbang/contracts/office';
import { byOffice, type OfficeRule } from '@jinbang/service-kit/access-rule';
import { holdsOffice } from '@jinbang/service-kit/held-office';
import type { Viewer } from '../viewer/viewer.access.ts';

const READERS: readonly Office[] = [
  'certification-body',
  'quality-supervisor',
  'approving-office',
  'auditor',
];

const may =
  ({ offices }: OfficeRule) =>
  ({ held, at }: Viewer, bodyId: string): boolean =>
    holdsOffice(held, offices, { organisationId: bodyId }, at);

/** Planning, enrolling, seating, typing, summarising and proposing: the body's own office. */
export const KEEPS_ASSESSMENTS = byOffice(['certification-body'], 'body');
export const mayKeep = may(KEEPS_ASSESSMENTS);

/** A seat in the batch is a way in of its own: evaluators hold no office of the body. */
const SEATED = { signedIn: true, own: 'assessment seat' } as const;
const READS = byOffice(READERS, 'body');
export const READS_ASSESSMENTS = [SEATED, READS] as const;
export const mayReadAssessments = may(READS);

/** Lists show what one may read, and are empty for everybody else. */
export const LISTS_ASSESSMENTS = { signedIn: true, own: 'assessments' } as const;

/** Signing in and signing: whoever has the seat; the supervisor also signs in whom they saw. */
export const SITS = SEATED;

/** The supervisor of a batch holds that office of the body, too (M12). */
const SUPERVISES = byOffice(['quality-supervisor'], 'body');
export const maySupervise = may(SUPERVISES);
