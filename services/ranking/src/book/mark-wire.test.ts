import { describe, expect, it } from 'vitest';
import { markReader } from './mark-wire.ts';

const ASPECT = '0198a1b2c3d47e5f8a9b0c1d2e3f4a5b';
const [BIGINT, UUID, TEXT, INTEGER] = [20, 2_950, 25, 23];

const integer = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};
const great = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(value));
  return bytes;
};
const field = (bytes: Buffer | null): Buffer =>
  bytes ? Buffer.concat([integer(bytes.length), bytes]) : integer(-1);
const list = (type: number, elements: readonly (Buffer | null)[]): Buffer =>
  Buffer.concat([
    ...[1, Number(elements.includes(null)), type, elements.length, 1].map(integer),
    ...elements.map(field),
  ]);

type Row = { readonly subjectId: number; readonly value: string | null; readonly version: number };

const rowOf = (marks: readonly Row[]): Buffer =>
  Buffer.concat([
    Buffer.from([0, 4]),
    field(
      list(
        BIGINT,
        marks.map(({ subjectId }) => great(subjectId)),
      ),
    ),
    field(
      list(
        UUID,
        marks.map(() => Buffer.from(ASPECT, 'hex')),
      ),
    ),
    field(
      list(
        TEXT,
        marks.map(({ value }) => (value === null ? null : Buffer.from(value))),
      ),
    ),
    field(
      list(
        INTEGER,
        marks.map(({ version }) => integer(version)),
      ),
    ),
  ]);
const EMPTY = Buffer.concat([Buffer.from([0, 4]), ...[1, 2, 3, 4].map(() => field(null))]);

const EXPECTED: readonly Row[] = [
  { subjectId: 1, value: '0.5', version: 1 },
  { subjectId: 2 ** 33 + 7, value: null, version: 12 },
  { subjectId: 3, value: '7/18', version: 70_000 },
];

const stream = Buffer.concat([
  Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'),
  Buffer.alloc(8),
  rowOf(EXPECTED.slice(0, 2)),
  EMPTY,
  rowOf(EXPECTED.slice(2)),
  Buffer.from([0xff, 0xff]),
]);

const read = (chunks: readonly Buffer[]): readonly Row[] => {
  const rows: Row[] = [];
  const take = markReader(({ subjectId, bytes, aspectAt, valueAt, valueBytes, version }) => {
    const text = (at: number, length: number) =>
      Buffer.from(bytes.buffer, bytes.byteOffset + at, length);
    expect(text(aspectAt, 16).toString('hex')).toBe(ASPECT);
    const value = valueBytes < 0 ? null : text(valueAt, valueBytes).toString();
    rows.push({ subjectId, value, version });
  });
  for (const chunk of chunks) take(chunk);
  return rows;
};

describe('marks as PostgreSQL copies them out in lists', () => {
  it('are read whole, with great ids, marks taken back, fractions and pages without any', () => {
    expect(read([stream])).toEqual(EXPECTED);
  });

  it('are the same wherever the chunks are cut', () => {
    for (let at = 1; at < stream.length; at += 1) {
      expect(read([stream.subarray(0, at), stream.subarray(at)])).toEqual(EXPECTED);
    }
  });
});
