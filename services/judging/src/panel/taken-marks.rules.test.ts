import { describe, expect, it } from 'vitest';
import { takenMarks } from './taken-marks.rules.ts';

const change = {
  ...{ subCriteria: ['A1'], leaverId: 'ben', successorId: 'fay', restarted: [] },
  ...{ leftAt: new Date(0), recordedAt: new Date(0), sheets: [] },
};
const cell = { version: 1, value: { kind: 'judgement' as const, score: '1' }, recordedAt: 't' };
const place = (aspectId: string, judges: readonly string[], rest: object = {}) => ({
  ...{ subjectId: 's', aspectId, sheetId: 'sheet', subCriterion: 'A1', reopenedVersion: 0 },
  state: 'PARTIAL' as const,
  cells: Object.fromEntries(judges.map((judgeId) => [judgeId, cell])),
  ...rest,
});

describe('what a successor has not to mark any more', () => {
  it('is where a mark of the judge before stands, and the panel is not at odds', () => {
    const places = [
      place('stands', ['ben', 'anna']),
      place('not given', ['anna']),
      place('own by now', ['ben', 'fay']),
      place('at odds', ['ben', 'anna'], { state: 'CONFLICT' }),
      place('of another panel', ['ben'], { subCriterion: 'B1' }),
    ];
    expect(takenMarks(places, [change], 'fay')).toEqual(new Map([['s', new Set(['stands'])]]));
    expect(takenMarks(places, [change], 'anna')).toEqual(new Map());
  });
});
