/** One row of `copy (select subject_id, aspect_id, value, version …) to stdout (format binary)`. */
export type MarkRow = {
  subjectId: number;
  /** The sixteen bytes of the id, as a text of sixteen characters. */
  aspect: string;
  value: string | null;
  version: number;
};

/** The signature, flags and no extension: they say nothing here. */
const HEAD_BYTES = 19;
const FIELDS = 4;
const UUID_BYTES = 16;
const HIGH = 2 ** 32;

/** The id such a text stands for. */
export const aspectIdOf = (aspect: string): string => {
  const hex = Buffer.from(aspect, 'latin1').toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
};

/**
 * Reads rows out of the chunks PostgreSQL sends. Twenty million rows pass here at a start, so a row is
 * one object that is used again for the next; whoever is given it keeps nothing of it but its values.
 */
export const markRows = (onRow: (row: MarkRow) => void): ((chunk: Buffer) => void) => {
  const row: MarkRow = { subjectId: 0, aspect: '', value: null, version: 0 };
  let rest: Buffer | null = null;
  let skip = HEAD_BYTES;
  return (chunk) => {
    const bytes = rest ? Buffer.concat([rest, chunk]) : chunk;
    let at = Math.min(skip, bytes.length);
    skip -= at;
    while (at < bytes.length) {
      const end = readRow(bytes, at, row);
      if (end === null) break;
      if (end > at + 2) onRow(row);
      at = end;
    }
    rest = at < bytes.length ? bytes.subarray(at) : null;
  };
};

/** Fills the row from here and says where the next one begins; null where it is not whole yet. */
const readRow = (bytes: Buffer, from: number, row: MarkRow): number | null => {
  if (from + 2 > bytes.length) return null;
  // The last two bytes say that no row follows.
  if (bytes.readInt16BE(from) !== FIELDS) return from + 2;
  const aspectAt = from + 2 + 4 + 8 + 4;
  const valueAt = aspectAt + UUID_BYTES;
  if (valueAt + 4 > bytes.length) return null;
  const valueBytes = bytes.readInt32BE(valueAt);
  const versionAt = valueAt + 4 + Math.max(0, valueBytes) + 4;
  if (versionAt + 4 > bytes.length) return null;
  row.subjectId = bytes.readUInt32BE(from + 6) * HIGH + bytes.readUInt32BE(from + 10);
  row.aspect = bytes.toString('latin1', aspectAt, valueAt);
  row.value =
    valueBytes < 0 ? null : bytes.toString('latin1', valueAt + 4, valueAt + 4 + valueBytes);
  row.version = bytes.readInt32BE(versionAt);
  return versionAt + 4;
};
