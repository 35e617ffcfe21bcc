import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { postgresBlobs, type StoredBlob } from '@jinbang/service-kit/blob-store';
import { contentKindOf } from '@jinbang/service-kit/content-kind.rules';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOut, lookUp } from '../command-deps.ts';
import type { HandedInFile } from './document.body.ts';
import { FILE_BYTES_MAX, unknownVersion } from './document.rules.ts';
import { findVersion, insertFile } from './document.store.ts';
import { findPublishable } from './publish-document.ts';
import { type DocumentPlace, seenDocument } from './seen-document.ts';

const blobs = postgresBlobs();

const kindOf = (bytes: Buffer): HandedInFile['kind'] | undefined => {
  const kind = contentKindOf(bytes);
  return kind === 'pdf' || kind === 'docx' || kind === 'xlsx' ? kind : undefined;
};

/** Takes a file in for a document; a version that names it publishes it. */
export const handInFile =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    place: DocumentPlace,
    bytes: Buffer,
  ): Promise<Result<HandedInFile, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, at, actorId } = work;
      const found = await findPublishable(work, place);
      if (!found.ok) return found;
      const { documentId, ownerId } = found.value;
      if (bytes.length > FILE_BYTES_MAX) {
        const params = { limit: FILE_BYTES_MAX };
        return refuse({ kind: 'too-large', code: 'request.too-large', params });
      }
      const kind = kindOf(bytes);
      if (!kind) return refuse({ kind: 'unsupported', code: 'document.file-kind' });
      const fileId = deps.newId();
      const { byteCount } = await blobs.put(tx, { blobId: fileId, ownerId, kind, bytes, at });
      const by = { uploadedBy: actorId, uploadedAt: at };
      await insertFile(tx, { fileId, documentId, ownerId, ...by });
      return accept({ fileId, kind, byteCount });
    });

/** The file of a published version, with the title it is saved under. */
export const readFile =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (
    actorId: string,
    place: DocumentPlace,
    version: number,
  ): Promise<Result<{ file: StoredBlob; title: string }, Rejection>> =>
    lookUp(deps, actorId, async (look) => {
      const seen = await seenDocument(look, place);
      if (!seen.ok) return seen;
      const row = await findVersion(look.tx, place.documentId, version);
      const file = row?.fileId ? await blobs.find(look.tx, row.fileId) : undefined;
      return row && file ? accept({ file, title: row.title }) : refuse(unknownVersion);
    });
