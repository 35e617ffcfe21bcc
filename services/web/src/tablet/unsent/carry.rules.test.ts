import { describe, expect, it } from 'vitest';
import { enqueue, park, type Queue, takeBatch } from '../queue.rules.ts';
import { score } from '../tablet.fixture.ts';
import {
  CARRY_FORMAT,
  listsToCarry,
  mayBring,
  nothingCarried,
  readCarryFile,
  withResults,
} from './carry.rules.ts';

const add = (queue: Queue, commandId: string, aspectId: string, sessionId = 'one') =>
  enqueue(
    queue,
    { commandId, subjectId: 's1', aspectId, value: score('2'), decidedAt: '', sessionId },
    new Map(),
  );
const idsOf = (marks: Queue) => marks.map(({ commandId }) => commandId);

describe('unsent marks that another brings', () => {
  it('go by session, fifty in a list at most', () => {
    let queue: Queue = [];
    for (let at = 0; at < 60; at += 1) queue = add(queue, `c${at}`, `a${at}`);
    const lists = listsToCarry(add(queue, 'other', 'a99', 'two'));
    expect(lists.map(({ sessionId, marks }) => [sessionId, marks.length])).toEqual([
      ['one', 50],
      ['one', 10],
      ['two', 1],
    ]);
  });
  it('leave behind what the judge has to decide', () => {
    const { queue, batch } = takeBatch(add([], 'c1', 'a1'));
    const parked = park(queue, batch, { code: 'a.b', detail: '' });
    expect(listsToCarry(parked)).toEqual([]);
  });
  it('let a second value follow the first one only where that was stored', () => {
    const tried = takeBatch(add([], 'c1', 'a1')).queue;
    const lists = listsToCarry(add(add(tried, 'c2', 'a1'), 'c3', 'a2'));
    expect(lists.map(({ marks, after }) => [idsOf(marks), marks[0]?.basedOn, after])).toEqual([
      [['c1', 'c3'], 0, null],
      [['c2'], 1, 'c1'],
    ]);
    const follows = { body: '', slip: '', count: 1, after: 'c1' };
    expect(mayBring(follows, nothingCarried)).toBe(false);
    const stored = { outcome: 'stored' as const, version: 1, state: '', recordedAt: '' };
    const carried = withResults(nothingCarried, [{ commandId: 'c1', ...stored }]);
    expect(mayBring(follows, carried)).toBe(true);
  });
});

describe('a file of unsent marks', () => {
  const list = { body: '{}', slip: 'x.y.z', count: 1, after: null };
  const file = { format: CARRY_FORMAT, tablet: 'A', eventId: 'e', savedAt: '', lists: [list] };
  it('is read as it was saved, and nothing else is taken for one', () => {
    expect(readCarryFile(JSON.stringify(file))).toEqual(file);
    const others = [
      '',
      'null',
      '[]',
      '{"lists":[]}',
      JSON.stringify({ ...file, format: 'other' }),
      JSON.stringify({ ...file, lists: [{ ...list, body: 3 }] }),
    ];
    for (const text of others) expect(readCarryFile(text)).toBeNull();
  });
});
