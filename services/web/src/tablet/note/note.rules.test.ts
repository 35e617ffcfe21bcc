import { describe, expect, it } from 'vitest';
import type { ActOf } from '../act.ts';
import { bookOfDay } from '../cell-book.rules.ts';
import { sheetsOfDay } from '../day-index.rules.ts';
import { enqueueAct, takeBatch } from '../queue.rules.ts';
import { aspectWith, dayWith, subjectWith, workWith } from '../tablet.fixture.ts';
import { noteAt, unsureCount } from './note.rules.ts';

const day = dayWith([subjectWith('07')], [aspectWith('A1.1', { kind: 'pass-fail' })]);
const [subjectId, aspectId] = ['subject-07', 'aspect-A1.1'];
const held = { subjectId, aspectId, note: '再看', isUnsure: true };
const act: ActOf<'note-aspect'> = {
  ...{ type: 'note-aspect', sheetId: 'sheet', subjectId, aspectId, note: '好', isUnsure: false },
};
const given = {
  ...{ act, commandId: 'c1', decidedAt: '2026-11-21T01:00:00Z', sessionId: null, basedOn: 0 },
};

describe('a note on an aspect', () => {
  const book = bookOfDay({ ...day, notes: [held] });
  it('is the server’s until a newer one is written', () => {
    expect(noteAt({ book, queue: [] }, subjectId, aspectId)).toEqual({
      ...{ note: '再看', isUnsure: true, place: 'given', refusal: null },
    });
    const queue = enqueueAct([], given);
    expect(noteAt({ book, queue }, subjectId, aspectId)).toMatchObject({
      ...{ note: '好', isUnsure: false, place: 'waiting' },
    });
    const unkept = new Set(['c1']);
    expect(noteAt({ book, queue, unkept }, subjectId, aspectId).place).toBe('saving');
  });
  it('is blank where nobody wrote any, and of another contestant', () => {
    expect(noteAt({ book, queue: [] }, 'subject-08', aspectId)).toMatchObject({
      ...{ note: '', isUnsure: false },
    });
  });
  it('says why it was refused', () => {
    const queue = takeBatch(enqueueAct([], given)).queue.map((one) => ({
      ...one,
      refusal: { code: 'sheet.not-your-panel', detail: 'sentence', present: null },
    }));
    expect(noteAt({ book, queue }, subjectId, aspectId).refusal?.detail).toBe('sentence');
  });
  it('counts among what the judge is unsure of until they take that back', () => {
    const work = workWith(sheetsOfDay(day));
    const subject = subjectWith('07');
    expect(unsureCount({ book, queue: [] }, work, subject)).toBe(1);
    expect(unsureCount({ book, queue: enqueueAct([], given) }, work, subject)).toBe(0);
  });
});
