import type { PersonDataAnswer } from '@jinbang/contracts/http/person-data';
import type { Transaction } from '@jinbang/service-kit/database';
import { readPersonData } from '@jinbang/service-kit/person-data';
import type { PersonRow } from '../person/person.store.ts';
import { findPersonDetails } from '../person/person-detail.store.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import { PERSON_TABLES } from './person-tables.ts';
import { withFiles } from './with-files.ts';

/** Registration's own part; here alone the identity number is opened for who it belongs to. */
export const ownPart = async (
  tx: Transaction,
  keys: KeyRing,
  { personId, idCipher }: PersonRow,
): Promise<PersonDataAnswer> => {
  const sections = await readPersonData(tx, PERSON_TABLES, personId);
  const idNumber = idCipher === null ? null : keys.identity.open(idCipher, personId);
  const details = await findPersonDetails(tx, [personId]);
  const phones = new Map(
    details.map(({ ownerId, phoneCipher }) => [
      ownerId,
      phoneCipher === null ? null : keys.identity.open(phoneCipher, personId),
    ]),
  );
  return {
    service: 'registration',
    sections: {
      ...(await withFiles(tx, keys, sections, personId)),
      person: (sections.person ?? []).map((row) => ({ ...row, id_number: idNumber })),
      ...(details.length === 0
        ? {}
        : {
            person_detail: (sections.person_detail ?? []).map((row) => ({
              ...row,
              // Opened for the own rows alone: what somebody noted of others is not theirs to read.
              ...(row.person_id === personId
                ? { phone: phones.get(String(row.owner_id)) ?? null }
                : {}),
            })),
          }),
    },
  };
};
