import { byOffice, holdsBy } from '@jinbang/service-kit/access-rule';

/** The panel of an event with what is missing: who fills it, and who watches over it. */
export const READS_PANEL = byOffice(
  ['platform-operator', 'organiser', 'supervisor', 'arbitration', 'auditor'],
  'event',
);
export const mayReadPanel = holdsBy(READS_PANEL);

/** What those on a panel are called: whoever leads or watches the judging speaks to them by name. */
export const READS_OFFICIAL_NAMES = byOffice(
  ['platform-operator', 'organiser', 'chief-judge', 'supervisor', 'arbitration', 'auditor'],
  'event',
);
export const mayReadOfficialNames = holdsBy(READS_OFFICIAL_NAMES);

export const READS_OFFICIAL_SETTING = byOffice(
  ['platform-operator', 'organiser', 'supervisor', 'arbitration', 'auditor'],
  'competition',
);
export const mayReadOfficialSetting = holdsBy(READS_OFFICIAL_SETTING);

/** Duties of one's own: invitations, offices, what is still to be pledged. */
export const OWN_DUTIES = { signedIn: true, own: 'duties' } as const;
