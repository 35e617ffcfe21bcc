import { byOffice } from '@jinbang/service-kit/access-rule';
import { refuseUnless } from '../office.access.ts';

/** Whoever is on the floor writes down what happens there (M08, M12). */
export const RECORDS_INCIDENTS = byOffice(
  ['floor-judge', 'technical-support', 'chief-judge'],
  'event',
);
export const refuseRecorder = refuseUnless(RECORDS_INCIDENTS);

/** The floor needs the clocks; those who lead, watch and hear appeals need the rest. */
export const READS_INCIDENTS = byOffice(
  [
    'floor-judge',
    'technical-support',
    'chief-judge',
    'organiser',
    'supervisor',
    'arbitration',
    'auditor',
  ],
  'event',
);
export const refuseIncidentReader = refuseUnless(READS_INCIDENTS);
