import { describe, expect, it } from 'vitest';
import type { JudgeNote } from './note.client.ts';
import { isUnsureAt, standingNotes } from './note.rules.ts';

const note = (minute: string, change: Partial<JudgeNote> = {}): JudgeNote => ({
  ...{ noteId: `n${minute}`, sheetId: 's', subjectId: 'x', aspectId: 'a', judgeId: 'j1' },
  ...{ label: '07', subCriterion: 'A1', aspectCode: 'A1.1', note: '再看', isUnsure: false },
  ...{ isNewest: true, recordedAt: '2026-11-21T05:00:00Z' },
  writtenAt: `2026-11-21T01:${minute}:00Z`,
  ...change,
});

describe('notes of judges for the chief judge', () => {
  it('are those that stand, with how often was written before', () => {
    const [one, ...rest] = standingNotes([
      note('01', { isNewest: false }),
      note('02', { isNewest: false }),
      note('03', { note: '好' }),
    ]);
    expect(one).toMatchObject({ note: '好', earlier: 2 });
    expect(rest).toEqual([]);
  });
  it('say nothing of what was taken back', () => {
    expect(standingNotes([note('01', { isNewest: false }), note('02', { note: '' })])).toEqual([]);
  });
  it('begin where a judge is unsure, then with the newest', () => {
    const all = [
      note('01', { judgeId: 'j2', isUnsure: true, note: '' }),
      note('02', { judgeId: 'j3' }),
      note('03', { judgeId: 'j4' }),
    ];
    expect(standingNotes(all).map(({ judgeId }) => judgeId)).toEqual(['j2', 'j4', 'j3']);
  });
  it('mark the code and the panel they are of', () => {
    const notes = standingNotes([note('01', { isUnsure: true })]);
    expect(isUnsureAt(notes, { subjectId: 'x', subCriteria: ['A1', 'A2'] })).toBe(true);
    expect(isUnsureAt(notes, { subjectId: 'x', subCriteria: ['B1'] })).toBe(false);
    expect(isUnsureAt(notes, { subjectId: 'y', subCriteria: ['A1'] })).toBe(false);
    expect(isUnsureAt(standingNotes([note('01')]), { subjectId: 'x', subCriteria: ['A1'] })).toBe(
      false,
    );
  });
});
