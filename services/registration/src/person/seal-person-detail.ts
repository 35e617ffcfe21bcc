import type { KeyRing } from '../sealing/key-ring.ts';
import type { PersonDetail } from './person-detail.body.ts';
import type { PersonDetailRow } from './person-detail.store.ts';

const STAFF_SEE = 4;

type Whose = Pick<PersonDetailRow, 'personId' | 'ownerId' | 'recordedBy' | 'recordedAt'>;

/** What is kept of a person beside their name: the phone sealed, its last digits for staff. */
export const sealPersonDetail = (
  keys: KeyRing,
  whose: Whose,
  { ethnicGroup, education, phone }: PersonDetail,
): PersonDetailRow => ({
  ...whose,
  ethnicGroup: ethnicGroup ?? null,
  education: education ?? null,
  phoneCipher: phone === undefined ? null : keys.identity.seal(phone, whose.personId),
  phoneLastFour: phone === undefined ? null : phone.slice(-STAFF_SEE),
  version: 1,
});
