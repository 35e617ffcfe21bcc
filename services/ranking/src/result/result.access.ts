import { byOffice, holdsBy } from '@jinbang/service-kit/access-rule';

/** The chief judge or the organiser hands in the ranking. */
export const SUBMITS = byOffice(['chief-judge', 'organiser'], 'event');
export const maySubmit = holdsBy(SUBMITS);

/** The supervisor or the organiser approves and finalises; that it is another person is a rule of its own. */
export const APPROVES = byOffice(['supervisor', 'organiser'], 'event');
export const mayApprove = holdsBy(APPROVES);

/** The chief judge records the order of entries that tie in every step. */
export const DECIDES_TIES = byOffice(['chief-judge'], 'event');
export const mayDecideTies = holdsBy(DECIDES_TIES);

/** Who works on the event sees its standing; by code until the codes are opened. */
export const READS_STANDINGS = byOffice(
  ['organiser', 'chief-judge', 'supervisor', 'arbitration', 'auditor', 'platform-operator'],
  'event',
);
export const mayReadStandings = holdsBy(READS_STANDINGS);

/** A board or an approved result page is for everybody. */
export const FOR_EVERYBODY = { public: true } as const;
