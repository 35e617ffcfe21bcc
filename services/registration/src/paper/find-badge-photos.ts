import { postgresBlobs } from '@jinbang/service-kit/blob-store';
import { blobTable } from '@jinbang/service-kit/blob-table';
import type { Transaction } from '@jinbang/service-kit/database';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { personPhotoTable } from '../entry-files.tables.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import { photosToPrint } from './badge-photo.rules.ts';
import type { NamedEntry } from './paper-ground.ts';

export type BadgePhoto = { readonly type: 'jpeg' | 'png'; readonly base64: string };

const findRows = (tx: Transaction, ownerId: string, personIds: readonly string[]) =>
  tx
    .select({
      personId: personPhotoTable.personId,
      blobId: personPhotoTable.blobId,
      width: personPhotoTable.width,
      height: personPhotoTable.height,
      byteCount: blobTable.byteCount,
      kind: blobTable.kind,
    })
    .from(personPhotoTable)
    .innerJoin(blobTable, eq(blobTable.blobId, personPhotoTable.blobId))
    .where(
      and(
        eq(personPhotoTable.ownerId, ownerId),
        inArray(personPhotoTable.personId, [...personIds]),
      ),
    )
    .orderBy(
      sql`array_position(${sql.param([...personIds])}::uuid[], ${personPhotoTable.personId})`,
    )
    .limit(4_000);

/** The photos this contest's owner was given of these people, as far as they can be printed. */
export const findBadgePhotos = async (
  tx: Transaction,
  keys: KeyRing,
  ownerId: string,
  entries: readonly NamedEntry[],
): Promise<ReadonlyMap<string, BadgePhoto>> => {
  const personIds = entries.flatMap(({ members }) => members.map(({ personId }) => personId));
  const found = new Map<string, BadgePhoto>();
  if (personIds.length === 0) return found;
  const rows = await findRows(tx, ownerId, personIds);
  const printed = photosToPrint(rows);
  const blobs = postgresBlobs(keys.file);
  for (const { personId, blobId } of rows) {
    const blob = printed.has(personId) ? await blobs.find(tx, blobId) : undefined;
    if (blob?.kind !== 'jpeg' && blob?.kind !== 'png') continue;
    found.set(personId, { type: blob.kind, base64: blob.bytes.toString('base64') });
  }
  return found;
};
