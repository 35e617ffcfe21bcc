import { describe, expect, it } from 'vitest';
import { blankColumns, columnFor, MarkCells } from './mark-cells.ts';
import { hashText, hashWords, idWords, wordsOf } from './mark-hash.ts';

const ASPECT = '0198a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';

describe('the hash of a mark', () => {
  // What PostgreSQL says of `mark_content`; books.int.test.ts asks it anew.
  it.each([
    ['m:entry:E-1', 1, '0.5', '1036476682681530047'],
    ['m:entry:E-0000000000000000000000001', 77, '', '-7764409499129703805'],
    ['m:entry:工位', 3, '123456789012.123456789012', '4457243126281076630'],
  ])('is PostgreSQL’s own: of %s, version %i, %j', (key, version, value, expected) => {
    const made = { hi: 0, lo: 0 };
    const [subject, text] = [wordsOf(key), wordsOf(value)];
    hashWords(subject.words, 0, subject.length, { hi: 0, lo: version }, made);
    hashWords(text.words, 0, text.length, made, made);
    hashWords(idWords(ASPECT), 0, 16, made, made);
    expect(hashText(made)).toBe(expected);
  });

  it('is in the content once, and no longer after it was taken out', () => {
    const marks = new MarkCells(blankColumns(), 'm:entry:E-1');
    const content = { hi: 0, lo: 0 };
    marks.set(ASPECT, { value: '0.5', version: 1 });
    const column = columnFor(marks.columns, ASPECT);
    marks.toggle(column, content);
    expect(hashText(content)).toBe('1036476682681530047');
    marks.toggle(column, content);
    expect(hashText(content)).toBe('0');
  });

  it('differs where two subjects have each other’s value', () => {
    const contentOf = (one: string, other: string): string => {
      const columns = blankColumns();
      const content = { hi: 0, lo: 0 };
      for (const [key, value] of [
        ['a', one],
        ['b', other],
      ] as const) {
        const marks = new MarkCells(columns, key);
        marks.set(ASPECT, { value, version: 1 });
        marks.toggle(columnFor(columns, ASPECT), content);
      }
      return hashText(content);
    };
    expect(contentOf('1', '2')).not.toBe(contentOf('2', '1'));
  });
});
