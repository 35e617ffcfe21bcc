import { createHash } from 'node:crypto';
import type { ScanKept } from '@jinbang/contracts/http/approval';
import { accept, refuse } from '@jinbang/kernel/result';
import { type BlobStore, postgresBlobs, type StoredBlob } from '@jinbang/service-kit/blob-store';
import type { CommandFrame } from '@jinbang/service-kit/once';
import {
  type CommandDeps,
  carryOutOnce,
  forbidden,
  lookUp,
  type Outcome,
  unknown,
} from '../command.ts';
import { findBatch } from '../decision/decision.store.ts';
import type { Vault } from '../key/vault.ts';
import { mayHandle, mayRead } from '../viewer/viewer.access.ts';
import { addScan, findRecord } from './paper-answer.store.ts';
import { readScan } from './scan.rules.ts';

/** Files under the same seal as keys and identity numbers: a letter names people. */
export const sealedBlobs = (vault: Vault): BlobStore =>
  postgresBlobs({
    seal: (bytes, about) => Buffer.from(vault.seal(bytes, about)),
    open: (sealed, about) => Buffer.from(vault.open(sealed.toString(), about)),
  });

export type ScanDeps = CommandDeps & { readonly vault: Vault };

/** Takes in the scan of the office's letter for a batch that waits; a record names it. */
export const handInScan = (deps: ScanDeps) => {
  const blobs = sealedBlobs(deps.vault);
  return (frame: CommandFrame, batchId: string, bytes: Buffer): Outcome<ScanKept> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      const batch = await findBatch(tx, batchId);
      if (!batch) return refuse(unknown('decision-batch.unknown'));
      if (!mayHandle(viewer, batch)) return refuse(forbidden);
      if (batch.state !== 'waiting') {
        return refuse({ kind: 'conflict', code: `decision-batch.${batch.state}` });
      }
      const kind = readScan(bytes);
      if (!kind.ok) return kind;
      const { bodyId } = batch;
      const scanId = deps.newId();
      const blob = { blobId: scanId, ownerId: bodyId, kind: kind.value, bytes, at };
      const { byteCount } = await blobs.put(tx, blob);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const kept = { scanId, kind: kind.value, byteCount, sha256 };
      const by = { uploadedBy: viewer.personId, uploadedAt: at };
      await addScan(tx, { ...kept, batchId, bodyId, ...by });
      return accept(kept);
    });
};

export type LetterFile = { readonly file: StoredBlob; readonly title: string };

/** The scan a record names, for the body and the offices of the contest. */
export const readScanFile = (deps: Pick<ScanDeps, 'db' | 'now' | 'vault'>) => {
  const blobs = sealedBlobs(deps.vault);
  return (personId: string, batchId: string, answerId: string): Outcome<LetterFile> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      const batch = await findBatch(tx, batchId);
      if (!batch) return refuse(unknown('decision-batch.unknown'));
      if (!mayRead(viewer, batch)) return refuse(forbidden);
      const found = await findRecord(tx, batchId, answerId);
      const file = found ? await blobs.find(tx, found.scan.scanId) : undefined;
      return found && file
        ? accept({ file, title: found.record.documentNo })
        : refuse(unknown('paper-answer.unknown'));
    });
};
