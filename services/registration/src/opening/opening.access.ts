import { byOffice, holdsBy } from '@jinbang/service-kit/access-rule';

/** The encryption judge opens, the supervisor watches (domain §2). */
export const REQUESTS_OPENING = byOffice(['encryption-judge'], 'event');
export const mayRequestOpening = holdsBy(REQUESTS_OPENING);

export const CONFIRMS_OPENING = byOffice(['supervisor'], 'event');
export const mayConfirmOpening = holdsBy(CONFIRMS_OPENING);
