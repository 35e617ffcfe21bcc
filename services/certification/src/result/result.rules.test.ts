import { setHash } from '@jinbang/contracts/set-hash';
import { describe, expect, it } from 'vitest';
import { contestOf, rowsOf } from '../contest.fixture.ts';
import { assembleResult } from './result.rules.ts';

const rows = rowsOf(contestOf({ workers: 7 }).contestants);
const parts = [{ part: 1, rows }];
const closing = { partCount: 1, rowCount: 7, hash: setHash(rows) };

describe('a final result', () => {
  it('is used when it is the set that was told, and says to staff what it lacks otherwise', () => {
    expect(assembleResult(closing, parts)).toEqual({ ok: true, value: rows });
    expect(assembleResult(closing, [])).toEqual({ ok: false, refusal: 'result.parts-missing' });
    expect(assembleResult({ ...closing, rowCount: 8 }, parts)).toEqual({
      ok: false,
      refusal: 'result.rows-differ',
    });
    expect(assembleResult({ ...closing, hash: setHash([]) }, parts)).toEqual({
      ok: false,
      refusal: 'result.hash-differs',
    });
  });
});
