import { createHash } from 'node:crypto';
import { Fault } from '@jinbang/kernel/fault';
import { eq, inArray } from 'drizzle-orm';
import { blobTable } from './blob-table.ts';
import type { ContentKind } from './content-kind.rules.ts';
import type { Transaction } from './database.ts';

export type NewBlob = {
  readonly blobId: string;
  readonly ownerId: string;
  readonly kind: ContentKind;
  readonly bytes: Buffer;
  readonly at: Date;
};

/** What is known of a file without reading it. */
export type BlobInfo = { readonly byteCount: number; readonly sha256: string | null };

export type StoredBlob = BlobInfo & { readonly kind: ContentKind; readonly bytes: Buffer };

/** Where files are kept; a row of the tenant in whose transaction it is written and read. */
export type BlobStore = {
  readonly put: (tx: Transaction, blob: NewBlob) => Promise<BlobInfo>;
  readonly find: (tx: Transaction, blobId: string) => Promise<StoredBlob | undefined>;
  /** Takes files away for good; one that is not there is no fault. */
  readonly drop: (tx: Transaction, blobIds: readonly string[]) => Promise<void>;
};

/** Closes and opens bytes with a key that is not in the database, bound to what they are about. */
export type BlobSealer = {
  readonly seal: (bytes: Buffer, about: string) => Buffer;
  readonly open: (sealed: Buffer, about: string) => Buffer;
};

const aboutOf = (blobId: string): string => `blob ${blobId}`;

const plainOf = (
  { blobId, sealed, content }: typeof blobTable.$inferSelect,
  sealer: BlobSealer | undefined,
): Buffer => {
  if (!sealed) return content;
  if (!sealer) throw new Fault('a sealed file was asked for without its key', { retryable: false });
  return sealer.open(content, aboutOf(blobId));
};

/**
 * Files in Postgres, in the transaction of the row that names them: neither stands without the
 * other. With a sealer (photos, evidence) a copy of the database holds nothing to look at.
 */
export const postgresBlobs = (sealer?: BlobSealer): BlobStore => ({
  put: async (tx, { blobId, ownerId, kind, bytes, at }) => {
    const info = {
      byteCount: bytes.length,
      sha256: sealer ? null : createHash('sha256').update(bytes).digest('hex'),
    };
    await tx.insert(blobTable).values({
      blobId,
      ownerId,
      kind,
      ...info,
      sealed: sealer !== undefined,
      content: sealer ? sealer.seal(bytes, aboutOf(blobId)) : bytes,
      recordedAt: at,
    });
    return info;
  },
  find: async (tx, blobId) => {
    const [row] = await tx.select().from(blobTable).where(eq(blobTable.blobId, blobId)).limit(1);
    if (!row) return undefined;
    const { byteCount, sha256 } = row;
    // Safe: `put` wrote a kind, and a constraint of the table knows the same ones.
    return { kind: row.kind as ContentKind, byteCount, sha256, bytes: plainOf(row, sealer) };
  },
  drop: async (tx, blobIds) => {
    if (blobIds.length === 0) return;
    await tx.delete(blobTable).where(inArray(blobTable.blobId, [...blobIds]));
  },
});
