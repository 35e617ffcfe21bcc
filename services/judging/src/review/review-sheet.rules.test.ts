import { describe, expect, it } from 'vitest';
import type { AspectStanding, Cells } from '../score-sheet/aspect-state.ts';
import { viewReviewSheet } from './review-sheet.rules.ts';

const cell = (score: string) => ({
  ...{ version: 1, recordedAt: 't', value: { kind: 'judgement' as const, score } },
});
const cells: Cells = { anna: cell('1'), ben: cell('3') };
const subject = {
  ...{ subjectId: 's', moduleId: 'm', sessionId: null, kind: 'review' as const, label: 'R-1' },
  ...{ group: null, inUse: true, code: 'OK' as const, version: 0 },
};
const shownTo = (actorId: string, state: AspectStanding) =>
  viewReviewSheet(
    {
      ...{ subjectId: 's', group: null, total: '0', hash: 'h' },
      standing: { subject, subjectIds: ['s'] },
      states: [
        {
          ...{ aspectStateId: 'x', subjectId: 's', aspectId: 'a', sheetId: 'sheet', cells, state },
          ...{ value: null, version: 1, toldValue: null, toldFactId: null },
        },
      ],
    },
    {
      codes: new Map([['a', 'A1.1']]),
      standing: { because: new Map(), outstanding: new Set(), figures: {} as never },
    },
    { actorId, checks: [] },
  ).marks[0]?.cells.map(({ judgeId }) => judgeId);

describe('a sheet of the review', () => {
  it('shows every mark once all are in', () => {
    expect(shownTo('super', 'COMPLETE')).toEqual(['anna', 'ben']);
    expect(shownTo('super', 'CONFLICT')).toEqual(['anna', 'ben']);
  });
  it('shows of a mark that is given anew nothing but the own one, whoever reads', () => {
    expect(shownTo('super', 'PARTIAL')).toEqual([]);
    expect(shownTo('anna', 'PARTIAL')).toEqual(['anna']);
  });
});
