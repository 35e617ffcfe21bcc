import { describe, expect, it } from 'vitest';
import { heldAt } from '../cell-book.rules.ts';
import { enqueue, park, type Queue, takeBatch, tryAgain } from '../queue.rules.ts';
import { bookWith, score } from '../tablet.fixture.ts';
import { changesTo, keptAfter, queuesOf, withAnswered } from './unsent.rules.ts';

const add = (
  queue: Queue,
  commandId: string,
  aspectId: string,
  decidedAt = '2026-11-21T01:00:00Z',
) =>
  enqueue(
    queue,
    { commandId, subjectId: 's1', aspectId, value: score('2'), decidedAt, sessionId: 'session' },
    new Map(),
  );
const written = (queue: Queue) =>
  keptAfter(new Map(), changesTo(new Map(), new Map([['judge', queue]])));

describe('the disk', () => {
  it('gets each mark once, and nothing again that has not changed', () => {
    const queue = add(add([], 'c1', 'a1'), 'c2', 'a2');
    const kept = written(queue);
    expect(changesTo(kept, new Map([['judge', queue]]))).toEqual({ put: [], drop: [] });
    const tried = takeBatch(queue).queue;
    expect(changesTo(kept, new Map([['judge', tried]])).put).toMatchObject([
      { place: 1, mark: { commandId: 'c1', isTried: true } },
      { place: 2, mark: { commandId: 'c2', isTried: true } },
    ]);
  });
  it('lets a mark go that left the queue, and every mark of a judge without one', () => {
    const queue = add(add([], 'c1', 'a1'), 'c2', 'a2');
    const kept = written(queue);
    const { drop } = changesTo(kept, new Map([['judge', queue.slice(1)]]));
    expect(drop.map(({ mark }) => mark.commandId)).toEqual(['c1']);
    expect(changesTo(kept, new Map()).drop).toHaveLength(2);
  });
  it('gives the marks back in the order they were given, whatever the clock said', () => {
    const first = add([], 'c9', 'a1', '2026-11-21T01:00:00Z');
    // The clock was set back a day: its ids and times sort before the first.
    const queue = add(first, 'c1', 'a2', '2026-11-20T01:00:00Z');
    const rows = [...written(queue).values()].reverse();
    expect(
      queuesOf(rows)
        .get('judge')
        ?.map(({ commandId }) => commandId),
    ).toEqual(['c9', 'c1']);
  });
});

describe('a day that was loaded before', () => {
  const row = (version: number) => ({
    judgeId: 'judge',
    key: 's1/a1',
    own: { value: score('3'), version, recordedAt: '2026-11-21T02:00:00Z' },
    state: 'PARTIAL' as const,
  });
  it('knows what the server has answered since, and never less than it knew', () => {
    const book = bookWith('s1', 'a1', 2, score('1'));
    expect(heldAt(withAnswered(book, [row(3)]), 's1/a1').own).toMatchObject({ version: 3 });
    expect(withAnswered(book, [row(2)])).toBe(book);
  });
});

describe('a list that was refused as a whole', () => {
  it('waits for a person, and nothing else waits for it', () => {
    const { queue, batch } = takeBatch(add([], 'c1', 'a1'));
    const refusal = { code: 'capture.not-here', detail: 'sentence' };
    const parked = park(add(queue, 'c2', 'a2'), batch, refusal);
    expect(takeBatch(parked).batch.map(({ commandId }) => commandId)).toEqual(['c2']);
    expect(parked[0]).toMatchObject({ refusal: { detail: 'sentence', present: null } });
    const again = takeBatch(tryAgain(parked, 's1/a1')).batch;
    expect(again.map(({ commandId }) => commandId)).toEqual(['c1', 'c2']);
  });
});
