import type { CommandResult } from '@jinbang/contracts/http/judging-commands';
import { describe, expect, it } from 'vitest';
import { type CellBook, type CellValue, cellKey, heldAt } from './cell-book.rules.ts';
import {
  drop,
  enqueue,
  hasWork,
  insist,
  pendingAt,
  type Queue,
  refusedCount,
  settle,
  takeBatch,
} from './queue.rules.ts';
import { bookWith, score } from './tablet.fixture.ts';

const KEY = cellKey('s1', 'a1');
const empty: CellBook = new Map();
const given = (commandId: string, value: CellValue, aspectId = 'a1') => ({
  commandId,
  subjectId: 's1',
  aspectId,
  value,
  decidedAt: '2026-11-21T01:00:00Z',
  sessionId: 'session-1',
});
const stored = (commandId: string, version: number, state = 'PARTIAL'): CommandResult => ({
  commandId,
  outcome: 'stored',
  version,
  state,
  recordedAt: '2026-11-21T01:00:01Z',
});
const refusedWith = (commandId: string, code: string, present?: unknown): CommandResult => ({
  commandId,
  outcome: 'refused',
  problem: { type: '', title: '', status: 412, code, detail: 'sentence', present },
});
const sent = (queue: Queue) => takeBatch(queue).queue;
const add = (queue: Queue, one: ReturnType<typeof given>, book = empty) =>
  enqueue(queue, one, book);
const idsOf = (queue: Queue) => queue.map(({ commandId }) => commandId);

describe('marks of several sessions', () => {
  it('go one session at a time, since a tablet hands in for one', () => {
    const first = add([], given('c1', score('2')));
    const both = add(first, { ...given('c2', score('1'), 'a2'), sessionId: 'session-2' });
    const all = add(both, given('c3', score('3'), 'a3'));
    const { queue, batch } = takeBatch(all);
    expect(idsOf(batch)).toEqual(['c1', 'c3']);
    const after = settle({ queue, book: empty }, [stored('c1', 1), stored('c3', 1)]);
    expect(idsOf(takeBatch(after.queue).batch)).toEqual(['c2']);
  });
});

describe('a mark that is given', () => {
  it('is based on the version the judge saw, 0 for an empty cell', () => {
    expect(add([], given('c1', score('2')))).toMatchObject([{ basedOn: 0 }]);
    const book = bookWith('s1', 'a1', 3, score('1'));
    expect(add([], given('c1', score('2')), book)).toMatchObject([{ basedOn: 3 }]);
  });
  it('stays based on it when a newer value comes in before it is sent', () => {
    const queue = add([], given('c1', score('2')));
    const newer = bookWith('s1', 'a1', 5, score('0'));
    expect(takeBatch(add(queue, given('c2', score('3')), newer)).batch).toMatchObject([
      { commandId: 'c2', basedOn: 0 },
    ]);
  });
  it('replaces one that was never tried', () => {
    const queue = add(add([], given('c1', score('2'))), given('c2', score('3')));
    expect(idsOf(queue)).toEqual(['c2']);
  });
  it('waits behind one that may be on its way, and is the one the judge sees', () => {
    const queue = add(sent(add([], given('c1', score('2')))), given('c2', score('3')));
    expect(idsOf(takeBatch(queue).batch)).toEqual(['c1']);
    expect(pendingAt(queue, KEY)).toMatchObject({ commandId: 'c2' });
    const after = settle({ queue, book: empty }, [stored('c1', 1)]);
    expect(takeBatch(after.queue).batch).toMatchObject([{ commandId: 'c2', basedOn: 1 }]);
  });
  it('is word for word the same when it is sent again', () => {
    const first = sent(add([], given('c1', score('2'))));
    expect(takeBatch(first).batch).toEqual(first);
  });
  it('goes in lists of 50 at most, one mark a cell, in the order given', () => {
    let queue: Queue = [];
    for (let index = 0; index < 60; index += 1) {
      queue = add(queue, given(`c${index}`, score('1'), `a${index}`));
    }
    const { batch } = takeBatch(queue);
    expect(batch).toHaveLength(50);
    expect(batch[0]?.commandId).toBe('c0');
  });
});

describe('the answer', () => {
  const queue = sent(add([], given('c1', score('2'))));

  it('stored: the mark leaves the queue and stands in the book', () => {
    const after = settle({ queue, book: empty }, [stored('c1', 4, 'CONFLICT')]);
    expect(after.queue).toEqual([]);
    expect(heldAt(after.book, KEY)).toMatchObject({
      own: { version: 4, value: score('2') },
      state: 'CONFLICT',
    });
  });
  it('stale: both values stay, until the judge decides', () => {
    const present = { value: score('0'), version: 7, recordedAt: '2026-11-21T00:59:00Z' };
    const after = settle({ queue, book: empty }, [refusedWith('c1', 'cell.stale', present)]);
    expect(pendingAt(after.queue, KEY)).toMatchObject({ value: score('2'), refusal: { present } });
    expect(heldAt(after.book, KEY).own).toMatchObject({ value: score('0'), version: 7 });
    expect(hasWork(after.queue)).toBe(false);
    expect(refusedCount(after.queue)).toBe(1);

    const mine = insist(after.queue, KEY, 'c9');
    expect(takeBatch(mine).batch).toMatchObject([
      { commandId: 'c9', basedOn: 7, value: score('2') },
    ]);
    expect(drop(after.queue, KEY)).toEqual([]);
  });
  it('stale with a newer mark behind it: the newer one is what the judge decides about', () => {
    const both = add(queue, given('c2', score('3')));
    const present = { value: score('0'), version: 7, recordedAt: null };
    const after = settle({ queue: both, book: empty }, [refusedWith('c1', 'cell.stale', present)]);
    expect(after.queue).toMatchObject([
      { commandId: 'c2', value: score('3'), refusal: { present } },
    ]);
  });
  it('refused for good: the sentence stays with the mark; another mark takes its place', () => {
    const after = settle({ queue, book: empty }, [refusedWith('c1', 'sheet.signed')]);
    expect(after.queue).toMatchObject([{ refusal: { detail: 'sentence', present: null } }]);
    expect(idsOf(add(after.queue, given('c2', score('1'))))).toEqual(['c2']);
  });
  it('still running: the same command is asked for again', () => {
    const after = settle({ queue, book: empty }, [refusedWith('c1', 'command.still-running')]);
    expect(takeBatch(after.queue).batch).toEqual(queue);
  });
  it('to a command nobody waits for changes nothing', () => {
    expect(settle({ queue, book: empty }, [stored('other', 1)])).toEqual({ queue, book: empty });
  });
  it('one refused mark does not hold up the others', () => {
    const two = sent(add(queue, given('c2', score('1'), 'a2')));
    const after = settle({ queue: two, book: empty }, [
      refusedWith('c1', 'mark.score-range'),
      stored('c2', 1),
    ]);
    expect(idsOf(after.queue)).toEqual(['c1']);
  });
});
