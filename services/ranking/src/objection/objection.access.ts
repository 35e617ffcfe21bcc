import { byOffice, holdsBy } from '@jinbang/service-kit/access-rule';

/** The office takes objections in and answers them, by two people. */
export const HANDLES_OBJECTIONS = byOffice(['organiser', 'supervisor'], 'event');
export const mayHandleObjections = holdsBy(HANDLES_OBJECTIONS);

export const READS_OBJECTIONS = byOffice(
  ['organiser', 'supervisor', 'arbitration', 'auditor'],
  'event',
);
export const mayReadObjections = holdsBy(READS_OBJECTIONS);

/** Whoever objected over the network, known by the code they were shown. */
export const BY_OBJECTION_CODE = { public: true, shows: 'code of the objection' } as const;
