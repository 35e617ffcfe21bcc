import type { Database } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, isNotNull } from 'drizzle-orm';
import { lockIdentities } from '../person/person.store.ts';
import { personTable } from '../tables.ts';
import type { KeyRing } from './key-ring.ts';

const AT_ONCE = 200;

/**
 * Seals every number, and makes its digest, with the present key: run at start after a change of
 * keys, before anybody is registered. Row by row in batches, so that it can be interrupted; who is
 * sealed anew already is only checked. The key before may be thrown away afterwards.
 * @param feeder past row security
 * @returns how many were sealed anew
 */
export const resealNumbers = async (feeder: Database, keys: KeyRing): Promise<number> => {
  let resealed = 0;
  for (let after: string | undefined = '00000000-0000-0000-0000-000000000000'; after; ) {
    after = await feeder.transaction(async (tx): Promise<string | undefined> => {
      await lockIdentities(tx);
      const rows = await tx
        .select()
        .from(personTable)
        .where(and(isNotNull(personTable.idCipher), gt(personTable.personId, after ?? '')))
        .orderBy(asc(personTable.personId))
        .limit(AT_ONCE)
        .for('update');
      for (const { personId, idType, idCipher, idDigest } of rows) {
        if (idCipher === null) continue;
        const idNumber = keys.identity.open(idCipher, personId);
        const digest = keys.identityDigest(`${idType}:${idNumber}`);
        if (idDigest?.equals(digest)) continue;
        await tx
          .update(personTable)
          .set({ idCipher: keys.identity.seal(idNumber, personId), idDigest: digest })
          .where(eq(personTable.personId, personId));
        resealed += 1;
      }
      return rows.at(-1)?.personId;
    });
  }
  return resealed;
};
