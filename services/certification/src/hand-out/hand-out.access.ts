import { byOffice, type OfficeRule } from '@jinbang/service-kit/access-rule';
import { holdsOffice } from '@jinbang/service-kit/held-office';
import type { Viewer } from '../viewer/viewer.access.ts';

const may =
  ({ offices }: OfficeRule) =>
  ({ held, at }: Viewer, bodyId: string): boolean =>
    holdsOffice(held, offices, { organisationId: bodyId }, at);

/** Where papers are, by name and number: the body's own people, its supervisor and its office. */
export const READS_PAPERS = byOffice(
  ['certification-body', 'seal-keeper', 'quality-supervisor', 'approving-office', 'auditor'],
  'body',
);
export const mayReadPapers = may(READS_PAPERS);
/** Checking, printing, listing and handing over. */
export const HANDLES_PAPERS = byOffice(['certification-body'], 'body');
export const mayHandlePapers = may(HANDLES_PAPERS);
/** 用印: the seal is in the hands of its keeper, and of nobody who prints. */
export const USES_SEAL = byOffice(['seal-keeper'], 'body');
export const mayUseSeal = may(USES_SEAL);
