import { setHash } from '@jinbang/contracts/set-hash';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contestOf, rowsOf } from '../contest.fixture.ts';
import { assembleResult } from './result.rules.ts';

const rows = rowsOf(contestOf({ workers: 7 }).contestants);
const parts = [rows.slice(0, 3), rows.slice(3, 6), rows.slice(6)].map((part, index) => ({
  part: index + 1,
  rows: part,
}));
const closing = { partCount: 3, rowCount: 7, hash: setHash(rows) };

describe('putting a result together', () => {
  it('takes the parts in whatever order they came', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(parts, { minLength: 3 }), (shuffled) => {
        expect(assembleResult(closing, shuffled)).toEqual({ ok: true, value: rows });
      }),
    );
  });
  it('waits for every part, and takes none twice for another', () => {
    const missing = { ok: false, refusal: 'result.parts-missing' };
    expect(assembleResult(closing, parts.slice(1))).toEqual(missing);
    expect(
      assembleResult(
        closing,
        [parts[0], parts[0], parts[2]].flatMap((p) => p ?? []),
      ),
    ).toEqual(missing);
  });
  it('is used only when count and hash agree', () => {
    expect(assembleResult({ ...closing, rowCount: 8 }, parts)).toEqual({
      ok: false,
      refusal: 'result.rows-differ',
    });
    const changed = parts.with(0, {
      part: 1,
      rows: rows.slice(0, 3).with(0, { ...rows[0], rank: 2 } as (typeof rows)[number]),
    });
    expect(assembleResult(closing, changed)).toEqual({ ok: false, refusal: 'result.hash-differs' });
  });
  it('may be empty, if that is what was announced', () => {
    const nothing = { partCount: 0, rowCount: 0, hash: setHash([]) };
    expect(assembleResult(nothing, [])).toEqual({ ok: true, value: [] });
  });
});
