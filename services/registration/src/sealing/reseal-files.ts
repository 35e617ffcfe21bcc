import { blobTable } from '@jinbang/service-kit/blob-table';
import type { Database } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, isNotNull, sql } from 'drizzle-orm';
import { personDetailTable } from '../entry.tables.ts';
import { resealClaims } from '../entry-claim/claim.store.ts';
import type { KeyRing } from './key-ring.ts';

const AT_ONCE = 50;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** The phones every keeper noted of the next people; says where they end. */
const resealPhones = (feeder: Database, keys: KeyRing, after: string) =>
  feeder.transaction(async (tx): Promise<string | undefined> => {
    const people = await tx
      .selectDistinct({ personId: personDetailTable.personId })
      .from(personDetailTable)
      .where(and(isNotNull(personDetailTable.phoneCipher), gt(personDetailTable.personId, after)))
      .orderBy(asc(personDetailTable.personId))
      .limit(AT_ONCE);
    for (const { personId } of people) {
      const rows = await tx
        .select()
        .from(personDetailTable)
        .where(eq(personDetailTable.personId, personId))
        .limit(1_000)
        .for('update');
      for (const { ownerId, phoneCipher } of rows) {
        if (phoneCipher === null) continue;
        const phone = keys.identity.open(phoneCipher, personId);
        await tx
          .update(personDetailTable)
          .set({ phoneCipher: keys.identity.seal(phone, personId) })
          .where(
            and(eq(personDetailTable.personId, personId), eq(personDetailTable.ownerId, ownerId)),
          );
      }
    }
    return people.at(-1)?.personId;
  });

const resealBlobs = (feeder: Database, keys: KeyRing, after: string) =>
  feeder.transaction(async (tx): Promise<string | undefined> => {
    const rows = await tx
      .select()
      .from(blobTable)
      .where(and(eq(blobTable.sealed, true), gt(blobTable.blobId, after)))
      .orderBy(asc(blobTable.blobId))
      .limit(AT_ONCE)
      .for('update');
    for (const { blobId, content } of rows) {
      const about = `blob ${blobId}`;
      const sealed = keys.file.seal(keys.file.open(content, about), about);
      await tx.update(blobTable).set({ content: sealed }).where(eq(blobTable.blobId, blobId));
    }
    return rows.at(-1)?.blobId;
  });

/**
 * Seals phones, photos, proofs and claims anew with the present key, and gives up files of entries that wait
 * for their confirmation: who handed one in hands it in again. Run at start after a change of keys;
 * running it twice does no harm.
 * @param feeder past row security
 */
export const resealFiles = async (feeder: Database, keys: KeyRing): Promise<void> => {
  for (let after: string | undefined = FIRST; after; ) {
    after = await resealPhones(feeder, keys, after);
  }
  for (let after: string | undefined = FIRST; after; ) {
    after = await resealBlobs(feeder, keys, after);
  }
  await feeder.transaction((tx) => resealClaims(tx, keys));
  await feeder.execute(sql`
    update entry_import set state = 'discarded', content_cipher = null, version = version + 1
    where state = 'checked'`);
};
