import { byOffice, holdsBy } from '@jinbang/service-kit/access-rule';

/** Who prints a result: those who hand it in, sign it and release it, and whoever audits them. */
export const PRINTS_RESULTS = byOffice(
  ['organiser', 'chief-judge', 'supervisor', 'auditor'],
  'event',
);
export const mayPrintResults = holdsBy(PRINTS_RESULTS);
