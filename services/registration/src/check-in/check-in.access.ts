import { byOffice, holdsBy } from '@jinbang/service-kit/access-rule';

/** Names and last digits beside entry numbers: nobody who marks. */
export const READS_CHECK_IN = byOffice(['organiser', 'check-in', 'supervisor', 'auditor'], 'event');
export const mayReadCheckIn = holdsBy(READS_CHECK_IN);

export const RECORDS_CHECK_IN = byOffice(['organiser', 'check-in'], 'event');
export const mayRecordCheckIn = holdsBy(RECORDS_CHECK_IN);
