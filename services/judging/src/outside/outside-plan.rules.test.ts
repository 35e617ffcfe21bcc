import { describe, expect, it } from 'vitest';
import { type AspectState, aspectKey, type Cell } from '../score-sheet/aspect-state.ts';
import {
  ANNA,
  aspectId,
  BEN,
  CAI,
  contextWith,
  MODULE,
  SUBJECT,
} from '../score-sheet/mark-context.fixture.ts';
import type { MarkModule } from '../score-sheet/mark-context.ts';
import { planMarks } from './outside-plan.rules.ts';

const ASPECT = aspectId('measured');
const value = { kind: 'pass-fail', passed: true } as const;
const cell = (rest: Partial<Cell> = {}): Cell => ({ version: 1, value, recordedAt: 't', ...rest });
const stateWith = (cells: AspectState['cells']): AspectState => ({
  ...{ aspectStateId: 's', subjectId: SUBJECT, aspectId: ASPECT, cells, state: 'COMPLETE' },
  ...{ value: '0.5', version: 1, toldValue: '0.5', toldFactId: null },
});
const left = {
  ...{ subCriteria: ['A1'], leaverId: ANNA, successorId: CAI, restarted: [] },
  ...{ leftAt: new Date(0), recordedAt: new Date(0), sheets: [] },
};
const planned = (
  cells: AspectState['cells'],
  setup: Partial<MarkModule['setup']>,
  { text = '1', fromFiles = new Map<string, number>() } = {},
) => {
  const module = contextWith({ setup }).modules.get(MODULE);
  if (!module) throw new Error('the module is in its context');
  const states = new Map([[aspectKey(SUBJECT, ASPECT), stateWith(cells)]]);
  const [mark] = planMarks(
    [
      {
        ...{ row: 2, subjectId: SUBJECT, label: '07', code: null },
        cells: [{ aspectId: ASPECT, column: 'B', text, value: { ...value, passed: text === '1' } }],
      },
    ],
    { sheet: 'Sheet1', module, states, fromFiles },
  ).marks;
  return mark && { effect: mark.effect, judgeId: mark.judgeId, basedOn: mark.basedOn };
};
const panels = new Map([['A1', { panelId: 'p', seats: [CAI, BEN] }]]);

describe('what a file does after a judge left the panel', () => {
  it('is nothing where the mark of whoever left stands', () => {
    expect(planned({ [ANNA]: cell() }, { panels, changes: [left] })).toEqual({
      ...{ effect: 'same', judgeId: ANNA, basedOn: 1 },
    });
  });
  it('is a new mark where the one there was has lapsed, also of the same value', () => {
    expect(planned({ [BEN]: cell({ lapsed: true }) }, { panels, changes: [left] })).toEqual({
      ...{ effect: 'new', judgeId: null, basedOn: 0 },
    });
  });
  it('is a correction by who follows, of what a file brought for whoever left', () => {
    const setup = { panels, changes: [left] };
    const fromFiles = new Map([[`${aspectKey(SUBJECT, ASPECT)}/${ANNA}`, 1]]);
    expect(planned({ [ANNA]: cell() }, setup, { text: '0', fromFiles })).toEqual({
      ...{ effect: 'changed', judgeId: CAI, basedOn: 0 },
    });
    // Given by hand it is never overwritten.
    expect(planned({ [ANNA]: cell() }, setup, { text: '0' })).toBeUndefined();
  });
});
