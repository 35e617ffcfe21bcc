import { describe, expect, it } from 'vitest';
import { enqueue, park, type Queue, takeBatch } from '../queue.rules.ts';
import { score } from '../tablet.fixture.ts';
import {
  CARRY_FORMAT,
  doneOf,
  marksToCarry,
  mayBring,
  nothingCarried,
  readCarryFile,
  reasonsOf,
  withResults,
} from './carry.rules.ts';

const add = (queue: Queue, commandId: string, aspectId: string, sessionId = 'one') =>
  enqueue(
    queue,
    { commandId, subjectId: 's1', aspectId, value: score('2'), decidedAt: '', sessionId },
    new Map(),
  );

describe('unsent marks that another brings', () => {
  it('go one by one in their order, each in the session it was given in', () => {
    const queue = add(add(add([], 'c1', 'a1'), 'c2', 'a2', 'two'), 'c3', 'a3');
    expect(
      marksToCarry(queue).map(({ sessionId, mark, after }) => [sessionId, mark.commandId, after]),
    ).toEqual([
      ['one', 'c1', null],
      ['two', 'c2', null],
      ['one', 'c3', null],
    ]);
  });
  it('leave behind what the judge has to decide', () => {
    const { queue, batch } = takeBatch(add([], 'c1', 'a1'));
    const parked = park(queue, batch, { code: 'a.b', detail: '' });
    expect(marksToCarry(parked)).toEqual([]);
  });
  it('let a second value follow the first one only where that was stored', () => {
    const tried = takeBatch(add([], 'c1', 'a1')).queue;
    const carried = marksToCarry(add(add(tried, 'c2', 'a1'), 'c3', 'a2'));
    expect(carried.map(({ mark, after }) => [mark.commandId, mark.basedOn, after])).toEqual([
      ['c1', 0, null],
      ['c2', 1, 'c1'],
      ['c3', 0, null],
    ]);
    const follows = { body: '', slip: '', count: 1, after: 'c1' };
    expect(mayBring(follows, nothingCarried)).toBe(false);
    const stored = { outcome: 'stored' as const, version: 1, state: '', recordedAt: '' };
    const carriedOn = withResults(nothingCarried, [{ commandId: 'c1', ...stored }]);
    expect(mayBring(follows, carriedOn)).toBe(true);
  });
  it('are told apart: stored now, there before, refused for the same reason', () => {
    const stored = { outcome: 'stored' as const, version: 1, state: '', recordedAt: '' };
    const problem = { ...{ type: '', title: '', status: 409, code: 'a.b', detail: '已锁定' } };
    const no = { outcome: 'refused' as const, problem: { ...problem, params: {}, requestId: 'r' } };
    const carried = withResults(nothingCarried, [
      { commandId: 'c1', ...stored },
      { commandId: 'c2', ...stored, wasThere: true },
      { commandId: 'c3', ...no },
      { commandId: 'c4', ...no },
    ]);
    expect([...carried.stored]).toEqual(['c1', 'c2']);
    expect([...carried.there]).toEqual(['c2']);
    expect(reasonsOf(carried)).toEqual([['已锁定', 2]]);
    expect(doneOf(carried)).toBe(4);
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
