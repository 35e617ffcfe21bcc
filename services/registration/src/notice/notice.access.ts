import { byOffice, holdsBy } from '@jinbang/service-kit/access-rule';

/** The organiser writes it; the supervisor may sign it off as well. */
export const SIGNS_NOTICES = byOffice(['platform-operator', 'organiser', 'supervisor'], 'event');
export const maySignNotices = holdsBy(SIGNS_NOTICES);

export const READS_NOTICES = byOffice(
  ['platform-operator', 'organiser', 'supervisor', 'arbitration', 'auditor'],
  'event',
);
export const mayReadNotices = holdsBy(READS_NOTICES);

/** A posted notice hangs where everybody can read it. */
export const FOR_EVERYBODY = { public: true } as const;
