/** A mark as it lies in the bytes PostgreSQL sent. */
export type WireMark = {
  subjectId: number;
  /** The bytes, and where in them the sixteen of the aspect's id begin. */
  bytes: DataView;
  aspectAt: number;
  valueAt: number;
  /** Below zero: the mark was taken back. */
  valueBytes: number;
  version: number;
};

/** How many pages of the table become one message: each is handled by itself, and a page holds a hundred marks. */
const PAGES_AT_ONCE = 64;

/**
 * Every mark, a few thousand to a row: what is paid for each row on its way, by the server, the client and
 * the stream between them, is paid twenty million times otherwise.
 */
export const MARKS_AS_LISTS = `
  select lists.* from
    generate_series(0, pg_relation_size('mark') / current_setting('block_size')::int, ${PAGES_AT_ONCE}) as page,
    lateral (
      select array_agg(subject_id), array_agg(aspect_id), array_agg(value), array_agg(version) from mark
      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + ${PAGES_AT_ONCE})::tid
    ) as lists`;

/** The signature, flags and no extension: they say nothing here. */
const HEAD_BYTES = 19;
const FIELDS = 4;
/** Of a list: dimensions, whether something is null, type, length, lower bound. */
const LIST_HEAD_BYTES = 20;
const LENGTH_AT = 12;
const SUBJECT_BYTES = 4 + 8;
const ASPECT_BYTES = 4 + 16;
const VERSION_BYTES = 4 + 4;
const HIGH = 2 ** 32;

/** Where the row that begins here ends; null where it is not whole yet. */
const endOfRow = (bytes: DataView, from: number): number | null => {
  if (from + 2 > bytes.byteLength) return null;
  // The last two bytes say that no row follows.
  if (bytes.getInt16(from) !== FIELDS) return from + 2;
  let at = from + 2;
  for (let field = 0; field < FIELDS; field += 1) {
    if (at + 4 > bytes.byteLength) return null;
    at += 4 + Math.max(0, bytes.getInt32(at));
  }
  return at > bytes.byteLength ? null : at;
};

/** Where the elements of the list begin whose length stands here, and where the next list does. */
const listAt = (bytes: DataView, at: number) => ({
  first: at + 4 + LIST_HEAD_BYTES,
  next: at + 4 + bytes.getInt32(at),
});

const readRow = (
  bytes: DataView,
  from: number,
  mark: WireMark,
  onMark: (mark: WireMark) => void,
): void => {
  const at = from + 2;
  // Pages without a mark.
  if (bytes.getInt32(at) < 0) return;
  const subjects = listAt(bytes, at);
  const aspects = listAt(bytes, subjects.next);
  const values = listAt(bytes, aspects.next);
  const versions = listAt(bytes, values.next);
  const count = bytes.getInt32(at + 4 + LENGTH_AT);
  mark.bytes = bytes;
  let valueAt = values.first;
  for (let index = 0; index < count; index += 1) {
    const subjectAt = subjects.first + index * SUBJECT_BYTES + 4;
    mark.subjectId = bytes.getUint32(subjectAt) * HIGH + bytes.getUint32(subjectAt + 4);
    mark.aspectAt = aspects.first + index * ASPECT_BYTES + 4;
    mark.valueBytes = bytes.getInt32(valueAt);
    mark.valueAt = valueAt + 4;
    valueAt = mark.valueAt + Math.max(0, mark.valueBytes);
    mark.version = bytes.getInt32(versions.first + index * VERSION_BYTES + 4);
    onMark(mark);
  }
};

/**
 * Reads the answer to `MARKS_AS_LISTS` out of the chunks PostgreSQL sends. One object is used again for
 * every mark; whoever is given it keeps nothing of it but its values.
 */
export const markReader = (onMark: (mark: WireMark) => void): ((chunk: Buffer) => void) => {
  const mark: WireMark = {
    subjectId: 0,
    bytes: new DataView(new ArrayBuffer(0)),
    aspectAt: 0,
    valueAt: 0,
    valueBytes: 0,
    version: 0,
  };
  let rest: Buffer | null = null;
  let skip = HEAD_BYTES;
  return (chunk) => {
    const all = rest ? Buffer.concat([rest, chunk]) : chunk;
    const bytes = new DataView(all.buffer, all.byteOffset, all.byteLength);
    let at = Math.min(skip, all.length);
    skip -= at;
    while (at < all.length) {
      const end = endOfRow(bytes, at);
      if (end === null) break;
      if (end > at + 2) readRow(bytes, at, mark, onMark);
      at = end;
    }
    rest = at < all.length ? all.subarray(at) : null;
  };
};
