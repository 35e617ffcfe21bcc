import type { PersonDataAnswer } from '@jinbang/contracts/http/person-data';
import type { Transaction } from '@jinbang/service-kit/database';
import { readPersonData } from '@jinbang/service-kit/person-data';
import type { PersonRow } from '../person/person.store.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import { PERSON_TABLES } from './person-tables.ts';

/** Registration's own part; here alone the identity number is opened for who it belongs to. */
export const ownPart = async (
  tx: Transaction,
  keys: KeyRing,
  { personId, idCipher }: PersonRow,
): Promise<PersonDataAnswer> => {
  const sections = await readPersonData(tx, PERSON_TABLES, personId);
  const idNumber = idCipher === null ? null : keys.identity.open(idCipher, personId);
  return {
    service: 'registration',
    sections: {
      ...sections,
      person: (sections.person ?? []).map((row) => ({ ...row, id_number: idNumber })),
    },
  };
};
