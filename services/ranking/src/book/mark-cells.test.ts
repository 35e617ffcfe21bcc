import { exactText } from '@jinbang/kernel/exact';
import { exactOf } from '@jinbang/scoring/amount';
import { describe, expect, it } from 'vitest';
import { blankColumns, MarkCells, marksTogether } from './mark-cells.ts';

describe('the marks of a subject', () => {
  it('are kept with their versions, in the order of the module’s aspects', () => {
    const columns = blankColumns();
    const [one, other] = [new MarkCells(columns, 'one'), new MarkCells(columns, 'other')];
    one.set('a', { value: '0.5', version: 1 });
    other.set('b', { value: '7/18', version: 3 });
    one.set('b', { value: null, version: 2 });
    one.set('c', { value: '0.5', version: 1 });
    expect([...one]).toEqual([
      ['a', { value: '0.5', version: 1 }],
      ['b', { value: null, version: 2 }],
      ['c', { value: '0.5', version: 1 }],
    ]);
    expect(one.size).toBe(3);
    expect([...other]).toEqual([['b', { value: '7/18', version: 3 }]]);
    expect(other.get('a')).toBeUndefined();
    expect(other.get('unheard')).toBeUndefined();
  });

  it('that were taken back stay known by their version and count nothing', () => {
    const marks = new MarkCells(blankColumns(), 'one');
    marks.set('a', { value: '1', version: 1 });
    marks.set('a', { value: null, version: 2 });
    marks.set('b', { value: '7/18', version: 1 });
    const amount = marks.amountOf('b');
    expect(amount && exactText(exactOf(amount))).toBe('7/18');
    expect([marks.amountOf('a'), marks.amountOf('unheard')]).toEqual([undefined, undefined]);
    expect([marks.size, marks.get('a')]).toEqual([2, { value: null, version: 2 }]);
  });

  it('of a line that went on elsewhere are those of both, the later one’s where both have one', () => {
    const columns = blankColumns();
    const [left, next] = [new MarkCells(columns, 'one'), new MarkCells(columns, 'other')];
    left.set('a', { value: '1', version: 1 });
    left.set('b', { value: '2', version: 1 });
    next.set('b', { value: '3', version: 1 });
    next.set('a', { value: null, version: 2 });
    const together = marksTogether([{ marks: left }, { marks: next }]);
    const texts = ['a', 'b', 'c']
      .map((id) => together.get(id))
      .map((one) => one && exactText(exactOf(one)));
    expect(texts).toEqual(['1', '3', undefined]);
    expect(marksTogether([]).get('a')).toBeUndefined();
  });
});
