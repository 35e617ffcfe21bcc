import { describe, expect, it } from 'vitest';
import { sheetsOfDay } from './day-index.rules.ts';
import { enqueueAct } from './queue.rules.ts';
import { aspectWith, bookWith, dayWith, score, subjectWith, workWith } from './tablet.fixture.ts';
import { tallyOf } from './tally.rules.ts';

const first = subjectWith('01');
const work = workWith(sheetsOfDay(dayWith([first], [aspectWith('A1.1', { kind: 'judgement' })])));
const place = { subjectId: first.subjectId, aspectId: 'aspect-A1.1' };
const given = { commandId: 'c1', decidedAt: '2026-11-21T01:00:00Z', sessionId: null };

describe('how far a judge is with one contestant', () => {
  it('counts what the server has, what waits, and where they are not sure', () => {
    const empty = { book: new Map(), queue: [] };
    expect(tallyOf(empty, work, first)).toMatchObject({ done: 0, all: 1, unsure: 0 });
    const book = bookWith(place.subjectId, place.aspectId, 1, score('2'));
    expect(tallyOf({ book, queue: [] }, work, first)).toMatchObject({ done: 1, unsure: 0 });
    const note = { type: 'note-aspect', sheetId: 's', ...place, note: '', isUnsure: true } as const;
    const queue = enqueueAct([], { ...given, act: note, basedOn: 0 });
    expect(tallyOf({ book, queue }, work, first)).toMatchObject({ done: 1, unsure: 1 });
  });
});
