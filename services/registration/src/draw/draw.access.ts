import { byOffice, holdsBy } from '@jinbang/service-kit/access-rule';

/** Only the encryption judge learns who stands where; not the organiser and not the operator. */
export const RECORDS_DRAW = byOffice(['encryption-judge'], 'event');
export const mayRecordDraw = holdsBy(RECORDS_DRAW);
