import type { PersonDataAnswer } from '@jinbang/contracts/http/person-data';
import { postgresBlobs } from '@jinbang/service-kit/blob-store';
import type { Transaction } from '@jinbang/service-kit/database';
import type { KeyRing } from '../sealing/key-ring.ts';

type Sections = PersonDataAnswer['sections'];
type Row = Sections[string][number];

/** Of all files of one copy, as they were handed in; a copy is made in memory. */
const COPY_FILES_BYTES_MAX = 32 * 1024 * 1024;
const OF_FILES = ['person_photo', 'entry_evidence'] as const;

/** Opens files one after another, as far as they fit; null for one that does not. */
const fileOpener = (tx: Transaction, keys: KeyRing) => {
  const blobs = postgresBlobs(keys.file);
  let left = COPY_FILES_BYTES_MAX;
  return async (row: Row): Promise<Row> => {
    const blob = await blobs.find(tx, String(row.blob_id));
    if (!blob || blob.byteCount > left) return { ...row, content: null };
    left -= blob.byteCount;
    return { ...row, content: { file: blob.kind, base64: blob.bytes.toString('base64') } };
  };
};

/**
 * Photos and proofs of the person stand in the copy itself. One past the limit says so: it is
 * handed out with its entry form by who keeps it.
 */
export const withFiles = async (
  tx: Transaction,
  keys: KeyRing,
  sections: Sections,
  personId: string,
): Promise<Sections> => {
  const open = fileOpener(tx, keys);
  const opened: Record<string, Sections[string]> = {};
  for (const table of OF_FILES) {
    const rows: Row[] = [];
    // What somebody handed in for others is theirs.
    for (const row of sections[table] ?? []) {
      rows.push(row.person_id === personId ? await open(row) : row);
    }
    if (rows.length > 0) opened[table] = rows;
  }
  return { ...sections, ...opened };
};
