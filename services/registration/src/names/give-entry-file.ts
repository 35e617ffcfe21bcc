import type { EntryFileRequest } from '@jinbang/contracts/http/names';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { postgresBlobs, type StoredBlob } from '@jinbang/service-kit/blob-store';
import { type Database, inEveryTenant, type Transaction } from '@jinbang/service-kit/database';
import { forbidden } from '../access-rejection.ts';
import { findEntriesById } from '../entry/entry.store.ts';
import { findEvidence } from '../evidence/evidence.store.ts';
import { findPhoto } from '../photo/photo.store.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import { mayAskNames } from './names.access.ts';

type Deps = { readonly db: Database; readonly keys: KeyRing };

const blobOf = async (
  tx: Transaction,
  { entryId, personId, kind }: EntryFileRequest,
): Promise<string | undefined> => {
  const [entry] = await findEntriesById(tx, [entryId]);
  if (!entry?.members.some((member) => member.personId === personId)) return undefined;
  const row =
    kind === 'photo'
      ? await findPhoto(tx, personId, entry.ownerId)
      : await findEvidence(tx, { entryId, personId, kind });
  return row?.blobId;
};

/** A photo or proof of a member as it was handed in, for the service that certifies. */
export const giveEntryFile =
  ({ db, keys }: Deps) =>
  async (service: string, asked: EntryFileRequest): Promise<Result<StoredBlob, Rejection>> => {
    if (!mayAskNames(service, 'certificate')) return refuse(forbidden);
    return inEveryTenant(db, async (tx) => {
      const blobId = await blobOf(tx, asked);
      const blob = blobId && (await postgresBlobs(keys.file).find(tx, blobId));
      return blob ? accept(blob) : refuse({ kind: 'missing', code: 'evidence.unknown' });
    });
  };
