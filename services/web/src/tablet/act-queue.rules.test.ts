import type { CommandResult } from '@jinbang/contracts/http/judging-commands';
import { describe, expect, it } from 'vitest';
import type { Act, ActOf } from './act.ts';
import {
  bookOfDay,
  type CellBook,
  cellKey,
  dayWithBook,
  heldAt,
  ownCount,
} from './cell-book.rules.ts';
import { commandOf } from './judging.client.ts';
import { drop, enqueue, enqueueAct, insist, type Queue, settle, takeBatch } from './queue.rules.ts';
import { dayWith, score } from './tablet.fixture.ts';

const empty: CellBook = new Map();
const place = { eventId: 'e1' };
const note = (text: string, isUnsure = false): ActOf<'note-aspect'> => ({
  ...{ type: 'note-aspect', sheetId: 'sheet', subjectId: 's1', aspectId: 'a1' },
  ...{ note: text, isUnsure },
});
const incident: Act = {
  ...{ type: 'record-incident', ...place, incidentId: 'i1' },
  incident: { sessionId: 'f1', station: '07', kind: 'power', stoppedAt: '2026-11-21T01:00:00Z' },
};
const restarted = (at: string): Act => ({
  ...{ type: 'step-incident', ...place, incidentId: 'i1' },
  step: { kind: 'restarted', restartedAt: at },
});
const given = (commandId: string, act: Act, basedOn = 0) => ({
  ...{ commandId, act, basedOn, sessionId: 'session-1', decidedAt: '2026-11-21T01:00:00Z' },
});
const add = (queue: Queue, commandId: string, act: Act, basedOn?: number) =>
  enqueueAct(queue, given(commandId, act, basedOn));
const idsOf = (queue: Queue) => queue.map(({ commandId }) => commandId);
const stored = (commandId: string, version: number): CommandResult => ({
  ...{ commandId, outcome: 'stored', version, state: 'stored' },
  recordedAt: '2026-11-21T01:00:01Z',
});
const stale = (commandId: string, version: number): CommandResult => ({
  ...{ commandId, outcome: 'refused' },
  problem: {
    ...{ type: '', title: '', status: 412, code: 'incident.stale', detail: 'sentence' },
    present: { version },
  },
});

describe('acts beside the marks', () => {
  it('go to the server as they were written down, with their command and time', () => {
    const [sent] = takeBatch(add([], 'c1', note('焊缝左侧'))).batch;
    expect(sent && commandOf(sent)).toEqual({
      ...note('焊缝左侧'),
      ...{ commandId: 'c1', decidedAt: '2026-11-21T01:00:00Z' },
    });
  });
  it('of one record follow each other, each on the version the one before it led to', () => {
    const queue = add(add(add([], 'c1', incident), 'c2', restarted('x')), 'c3', restarted('y'));
    const first = takeBatch(queue);
    expect(idsOf(first.batch)).toEqual(['c1']);
    const second = takeBatch(settle({ ...first, book: empty }, [stored('c1', 1)]).queue);
    expect(second.batch).toMatchObject([{ commandId: 'c2', basedOn: 1 }]);
    const third = takeBatch(settle({ ...second, book: empty }, [stored('c2', 2)]).queue);
    expect(third.batch.map(commandOf)).toMatchObject([{ commandId: 'c3', basedOn: 2 }]);
  });
  it('that were refused keep what waits behind them, until somebody decides', () => {
    const queue = takeBatch(add(add([], 'c1', restarted('x'), 1), 'c2', restarted('y'))).queue;
    const after = settle({ queue, book: empty }, [stale('c1', 2)]);
    expect(after.queue).toMatchObject([{ refusal: { code: 'incident.stale' } }, { refusal: null }]);
    expect(takeBatch(after.queue).batch).toEqual([]);
    const key = cellKey('e1', 'incident:i1');
    expect(takeBatch(insist(after.queue, key, 'c9')).batch).toMatchObject([
      { commandId: 'c9', basedOn: 2 },
    ]);
    expect(drop(after.queue, key)).toEqual([]);
  });
  it('never hold back a mark of the same aspect', () => {
    const mark = {
      ...{ commandId: 'm1', subjectId: 's1', aspectId: 'a1', value: score('2') },
      ...{ decidedAt: '2026-11-21T01:00:00Z', sessionId: 'session-1' },
    };
    const queue = enqueue(add([], 'c1', note('再看')), mark, empty);
    expect(idsOf(takeBatch(queue).batch)).toEqual(['c1', 'm1']);
  });
});

describe('a note', () => {
  it('that was never sent gives way to the newer one', () => {
    expect(idsOf(add(add([], 'c1', note('再看')), 'c2', note('好')))).toEqual(['c2']);
  });
  it('that may be on its way is sent first, and the newest stands in the end', () => {
    const tried = takeBatch(add([], 'c1', note('再看'))).queue;
    const queue = add(add(tried, 'c2', note('好')), 'c3', note('很好'));
    expect(idsOf(queue)).toEqual(['c1', 'c3']);
    const after = settle({ queue, book: empty }, [stored('c1', 1)]);
    expect(idsOf(takeBatch(after.queue).batch)).toEqual(['c3']);
  });
  it('stands in the book once it is stored, counts as no mark, and is found again in the day', () => {
    const queue = takeBatch(add([], 'c1', note('再看', true))).queue;
    const { book } = settle({ queue, book: empty }, [stored('c1', 1)]);
    expect(heldAt(book, cellKey('s1', 'a1')).note).toEqual({ note: '再看', isUnsure: true });
    expect(ownCount(book)).toBe(0);
    const day = dayWithBook(dayWith([], []), book);
    expect(day.cells).toEqual([]);
    expect(heldAt(bookOfDay(day), cellKey('s1', 'a1')).note?.note).toBe('再看');
  });
  it('is taken back by an empty one', () => {
    const queue = takeBatch(add([], 'c1', note(''))).queue;
    const before = bookOfDay({
      ...dayWith([], []),
      notes: [{ subjectId: 's1', aspectId: 'a1', note: '再看', isUnsure: false }],
    });
    const { book } = settle({ queue, book: before }, [stored('c1', 2)]);
    expect(heldAt(book, cellKey('s1', 'a1')).note).toBeUndefined();
  });
});
