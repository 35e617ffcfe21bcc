import { describe, expect, it } from 'vitest';
import { aspectIdOf, type MarkRow, markRows } from './mark-wire.ts';

const ASPECT = '0198a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';

const field = (bytes: Buffer | null): Buffer => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(bytes ? bytes.length : -1);
  return bytes ? Buffer.concat([length, bytes]) : length;
};
const whole = (value: number | bigint, bytes: 4 | 8): Buffer => {
  const buffer = Buffer.alloc(bytes);
  if (bytes === 4) buffer.writeInt32BE(Number(value));
  else buffer.writeBigInt64BE(BigInt(value));
  return buffer;
};
const rowOf = (subjectId: number, value: string | null, version: number): Buffer =>
  Buffer.concat([
    Buffer.from([0, 4]),
    field(whole(subjectId, 8)),
    field(Buffer.from(ASPECT.replaceAll('-', ''), 'hex')),
    field(value === null ? null : Buffer.from(value)),
    field(whole(version, 4)),
  ]);

const stream = Buffer.concat([
  Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'),
  Buffer.alloc(8),
  rowOf(1, '0.5', 1),
  rowOf(2 ** 33 + 7, null, 12),
  rowOf(3, '7/18', 70_000),
  Buffer.from([0xff, 0xff]),
]);

const read = (chunks: readonly Buffer[]): readonly MarkRow[] => {
  const rows: MarkRow[] = [];
  const take = markRows((row) => rows.push({ ...row, aspect: aspectIdOf(row.aspect) }));
  for (const chunk of chunks) take(chunk);
  return rows;
};

const EXPECTED = [
  { subjectId: 1, aspect: ASPECT, value: '0.5', version: 1 },
  { subjectId: 2 ** 33 + 7, aspect: ASPECT, value: null, version: 12 },
  { subjectId: 3, aspect: ASPECT, value: '7/18', version: 70_000 },
];

describe('marks as PostgreSQL copies them out', () => {
  it('are read whole, with great ids, marks taken back and fractions', () => {
    expect(read([stream])).toEqual(EXPECTED);
  });

  it('are the same wherever the chunks are cut', () => {
    for (let at = 1; at < stream.length; at += 1) {
      expect(read([stream.subarray(0, at), stream.subarray(at)])).toEqual(EXPECTED);
    }
  });
});
