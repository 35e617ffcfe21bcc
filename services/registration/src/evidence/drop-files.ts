import { postgresBlobs } from '@jinbang/service-kit/blob-store';
import type { Transaction } from '@jinbang/service-kit/database';
import { dropPhotos, lockFilesOf } from '../photo/photo.store.ts';
import { dropEvidence } from './evidence.store.ts';

/** With a person go their photo and everything they handed in, whoever kept it. */
export const dropFilesOf = async (tx: Transaction, personIds: readonly string[]): Promise<void> => {
  // What is handed in at this moment is kept before and goes too, or is refused after.
  await lockFilesOf(tx, personIds);
  const blobIds = [...(await dropPhotos(tx, personIds)), ...(await dropEvidence(tx, personIds))];
  // Without a key: what is taken away need not be opened.
  await postgresBlobs().drop(tx, blobIds);
};
