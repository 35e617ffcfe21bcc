import { describe, expect, it } from 'vitest';
import type { AspectState, Cells } from '../score-sheet/aspect-state.ts';
import { planSeatChange, type SeatGround } from './plan-seat-change.rules.ts';

const aspect = (id: string, kind: 'M' | 'J') => ({
  aspect: { id, code: id, kind, max: '3', calculation: { kind: 'judgement' as const } },
  criterion: 'A',
  subCriterion: 'A1',
});
const subject = (subjectId: string, rest: object = {}) => ({
  ...{ subjectId, moduleId: 'm', sessionId: 's', kind: 'station' as const, label: subjectId },
  ...{ group: null, inUse: true, code: 'OK' as const, version: 0, ...rest },
});
const cells = (scores: Readonly<Record<string, string>>): Cells =>
  Object.fromEntries(
    Object.entries(scores).map(([judgeId, score]) => [
      judgeId,
      { version: 1, value: { kind: 'judgement', score }, recordedAt: 't' },
    ]),
  );
const state = (
  subjectId: string,
  aspectId: string,
  standing: AspectState['state'],
  scores: Readonly<Record<string, string>>,
) => ({
  ...{ aspectStateId: `${subjectId}${aspectId}`, subjectId, aspectId, sheetId: 'sheet' },
  ...{ cells: cells(scores), state: standing, value: standing === 'COMPLETE' ? '2' : null },
  ...{ version: 1, toldValue: standing === 'COMPLETE' ? '2' : null, toldFactId: null },
});
const ALL = { anna: '2', ben: '2' };
const sheet = {
  ...{ sheetId: 'sheet', sessionId: 's', subCriterion: 'A1', state: 'OPEN' as const },
  version: 4,
};
const coming = {
  ...{ subCriteria: ['A1'], leaverId: 'ben', successorId: 'fay' },
  ...{ leftAt: new Date(0), recordedAt: new Date(0), sheets: [], restarted: [] },
};
const plan = (rest: Partial<SeatGround>) =>
  planSeatChange({
    ...{ sheets: [sheet], aspects: [aspect('j', 'J'), aspect('m', 'M')], states: [], moves: [] },
    ...{ subjects: [subject('01'), subject('02')], recused: new Map(), seats: ['anna', 'fay'] },
    ...{ changes: [coming], leaverId: 'ben' },
    rule: { measurement: 'continue', judgement: 'restart' },
    ...rest,
  });

describe('what a judge’s leaving means for the marks', () => {
  it('is nothing for an aspect that is complete, nor for one nobody began', () => {
    const states = ['01', '02'].map((one) => state(one, 'j', 'COMPLETE', ALL));
    expect(plan({ states })).toEqual({
      sheets: [{ sheetId: 'sheet', version: 4, isComplete: false }],
      ...{ restarted: [], lapsed: [], changed: [] },
    });
  });
  it('leaves a complete sheet to the panel of before', () => {
    const states = ['01', '02'].flatMap((one) =>
      ['j', 'm'].map((id) => state(one, id, 'COMPLETE', ALL)),
    );
    expect(plan({ states }).sheets).toEqual([{ sheetId: 'sheet', version: 4, isComplete: true }]);
  });
  it('begins a half-marked judgement anew, with all marks of all judges, and keeps them on file', () => {
    const states = [state('01', 'j', 'COMPLETE', ALL), state('02', 'j', 'PARTIAL', { anna: '1' })];
    const { restarted, lapsed, changed } = plan({ states });
    expect(restarted).toEqual([{ sheetId: 'sheet', aspectId: 'j' }]);
    expect(lapsed.map(({ subjectId, judgeId }) => `${subjectId} ${judgeId}`)).toEqual([
      '01 anna',
      '01 ben',
      '02 anna',
    ]);
    expect(changed).toMatchObject([
      { subjectId: '01', state: 'EMPTY', value: null, version: 2, toldValue: '2' },
      { subjectId: '02', state: 'EMPTY' },
    ]);
    expect(changed[0]?.cells.ben).toMatchObject({ version: 1, lapsed: true });
  });
  it('leaves marks of a half-marked measurement as they are', () => {
    const states = [state('01', 'm', 'COMPLETE', ALL), state('02', 'm', 'PARTIAL', { ben: '1' })];
    expect(plan({ states })).toMatchObject({ restarted: [], lapsed: [], changed: [] });
  });
  it('gives the leaver’s part in an open conflict to the successor', () => {
    const states = [state('01', 'm', 'CONFLICT', { anna: '0', ben: '3' })];
    const { lapsed, changed } = plan({ states });
    expect(lapsed).toEqual([{ subjectId: '01', aspectId: 'm', judgeId: 'ben', version: 1 }]);
    expect(changed).toMatchObject([{ state: 'PARTIAL' }]);
  });
  it('ends no mark that a sheet opened for some marks alone does not name', () => {
    const states = [state('01', 'j', 'COMPLETE', ALL), state('02', 'j', 'CONFLICT', ALL)];
    const sheets = [{ ...sheet, only: new Set(['02/j']) }];
    const { restarted, lapsed, changed } = plan({ sheets, states });
    expect(restarted).toEqual([{ sheetId: 'sheet', aspectId: 'j' }]);
    expect(lapsed.map(({ subjectId, judgeId }) => `${subjectId} ${judgeId}`)).toEqual([
      '02 anna',
      '02 ben',
    ]);
    expect(changed.map(({ subjectId }) => subjectId)).toEqual(['02']);
  });
  it('does not wait for whoever did not start, and leaves signed sheets alone', () => {
    const subjects = [subject('01'), subject('02', { code: 'DNS' })];
    const states = ['j', 'm'].map((id) => state('01', id, 'COMPLETE', ALL));
    expect(plan({ subjects, states }).sheets[0]?.isComplete).toBe(true);
    const half = [state('01', 'j', 'COMPLETE', ALL)];
    const signed = plan({ sheets: [{ ...sheet, state: 'SIGNED' }], states: half });
    expect(signed).toMatchObject({ restarted: [], sheets: [{ isComplete: true }] });
  });
});
