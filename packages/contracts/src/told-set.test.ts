import { describe, expect, it } from 'vitest';
import { setHash } from './set-hash.ts';
import { assembleSet } from './told-set.ts';

const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ id }));
const parts = [rows.slice(0, 3), rows.slice(3, 6), rows.slice(6)].map((part, index) => ({
  part: index + 1,
  rows: part,
}));
type Part = (typeof parts)[number];
const closing = { parts: 3, rows: 7, hash: setHash(rows) };
const refused = (refusal: string) => ({ ok: false, refusal });

describe('a set told in parts', () => {
  const [first, second, third] = parts as [Part, Part, Part];

  it.each([[[first, second, third]], [[third, second, first]], [[second, third, first]]])(
    'is whole in whatever order its parts came',
    (shuffled) => {
      expect(assembleSet(shuffled, closing)).toEqual({ ok: true, value: rows });
    },
  );
  it.each([[[]], [[first]], [[second, third]], [[first, third]], [[first, second]]])(
    'is nothing while a part is missing',
    (some: readonly Part[]) => {
      expect(assembleSet(some, closing)).toEqual(refused('parts-missing'));
    },
  );
  it('takes no part twice for another', () => {
    expect(assembleSet([first, first, third], closing)).toEqual(refused('parts-missing'));
  });
  it('leaves out a part past the closing', () => {
    const more = [...parts, { part: 4, rows: [{ id: 'x' }] }];
    expect(assembleSet(more, closing)).toEqual({ ok: true, value: rows });
  });
  it('is used only when count and hash agree', () => {
    expect(assembleSet(parts, { ...closing, rows: 8 })).toEqual(refused('rows-differ'));
    const changed = parts.with(0, { part: 1, rows: rows.slice(0, 3).with(0, { id: 'x' }) });
    expect(assembleSet(changed, closing)).toEqual(refused('hash-differs'));
  });
  it('may be empty, if that is what was announced', () => {
    const nothing = { parts: 0, rows: 0, hash: setHash([]) };
    expect(assembleSet([], nothing)).toEqual({ ok: true, value: [] });
  });
});
