import { describe, expect, it } from 'vitest';
import type { GivenMarks } from '../overview/judge-weight.rules.ts';
import { weighedMarks } from '../overview/judge-weight.rules.ts';
import { aspectOf, pictureOf } from '../overview/picture.fixture.ts';
import {
  judgeLines,
  listOutliers,
  lockedModules,
  panelGroups,
  seatsByJudge,
  weighedPanels,
} from './judge-report.rules.ts';

const lockedAt = new Date('2026-05-13T10:00:00.000Z');
const name = { zh: '实操' };

describe('an event is finished', () => {
  it('when all its modules are locked, and not while one is open or opened again', () => {
    const locked = { moduleId: 'm', name, lockedAt };
    expect(lockedModules([locked])).toMatchObject({
      ok: true,
      value: [{ moduleId: 'm', name, lockedAt: '2026-05-13T10:00:00.000Z' }],
    });
    expect(lockedModules([locked, { ...locked, lockedAt: null }])).toMatchObject({
      ok: false,
      refusal: { code: 'judge-report.not-finished', params: { open: 1, modules: 2 } },
    });
    expect(lockedModules([]).ok).toBe(false);
  });
});

const [panel] = pictureOf().panels;
if (!panel) throw new Error('the fixture has a panel');
const rowOf = (aspectId: string, place: number, given: Record<string, string>): GivenMarks => ({
  ...{ subjectId: `s${place}`, aspectId, sheetId: 'sheet', state: 'COMPLETE', given },
});
const two = {
  ...panel,
  aspects: [aspectOf('A1.1'), { ...aspectOf('A2.1'), subCriterion: 'A2' }],
};
const rows = Array.from({ length: 12 }, (_, place) => [
  rowOf('A1.1', place, { anna: `${place % 4}`, ben: `${place % 4}`, cai: `${(place + 1) % 4}` }),
  ...(place < 4 ? [rowOf('A2.1', place, { anna: '3', ben: '2', cai: '2' })] : []),
]).flat();

describe('the judges of a report', () => {
  it('are those of panels where each gives a mark of the own', () => {
    const agreed = { ...panel, panelId: 'q', aspects: [aspectOf('B1', { kind: 'pass-fail' })] };
    const found = weighedPanels({ panels: [panel, agreed] });
    expect(found.map(({ panelId, aspects }) => [panelId, aspects.length])).toEqual([['p', 1]]);
  });
  it('count seat by seat, and whoever left comes after those who stayed', () => {
    const change = {
      ...{ subCriteria: ['A1'], leaverId: 'gone', successorId: 'ben', sheets: [] },
      ...{ leftAt: lockedAt, recordedAt: lockedAt },
    };
    const seats = seatsByJudge([{ ...panel, changes: [{ ...change, lapsed: [] } as never] }]);
    expect([...seats]).toEqual([
      ['anna', [{ panelId: 'p', seat: 1, left: false }]],
      ['ben', [{ panelId: 'p', seat: 2, left: false }]],
      ['cai', [{ panelId: 'p', seat: 3, left: false }]],
      ['gone', [{ panelId: 'p', seat: 2, left: true }]],
    ]);
  });
  it('each have a line with what it is worked out of', () => {
    const weighed = weighedMarks(two, rows, new Map());
    const [anna, ben] = judgeLines([two], weighed, []);
    expect(anna).toMatchObject({ no: 1, marks: 16, outliers: 0, agreement: { pairs: 32 } });
    // On A1.1 the same as Ben twelve times of twelve, on A2.1 never; never the same as Cai.
    expect(anna?.agreement.exact).toBeCloseTo(12 / 32, 9);
    expect(ben?.agreement.exact).toBeCloseTo((12 + 4) / 32, 9);
  });
  it('who gave nothing that can be compared have a line without figures', () => {
    const lines = judgeLines([panel], { marks: [], scores: [] }, []);
    expect(lines[0]).toMatchObject({ marks: 0, severity: null, agreement: { pairs: 0 } });
  });
});

describe('how panels agree', () => {
  it('is said of the whole and of each sub-criterion, and of too few items not at all', () => {
    const weighed = weighedMarks(two, rows, new Map());
    const groups = panelGroups(two, rows, weighed, new Map());
    expect(groups.map(({ subCriterion, items }) => [subCriterion, items])).toEqual([
      [null, 16],
      ['A1', 12],
      ['A2', 4],
    ]);
    expect(groups.map(({ w }) => w === null)).toEqual([false, false, true]);
    expect(groups[2]).toMatchObject({ judges: 3, icc: null, agreement: { pairs: 12 } });
  });
  it('stands in one line where a panel marks one sub-criterion', () => {
    expect(panelGroups(panel, [], { marks: [], scores: [] }, new Map())).toHaveLength(1);
  });
});

it('marks far from the panel are listed by aspect, the farthest first, and never whose they are', () => {
  const far = (mark: number, subjectId: string) => ({
    ...{
      subjectId,
      sheetId: 'sheet',
      aspectId: 'A1.1',
      judgeId: 'ben',
      state: 'COMPLETE' as const,
    },
    ...{ mark, others: 0.9, limit: 0.15 },
  });
  const { count, items } = listOutliers([panel], [far(0.5, 'near'), far(0.1, 'far')]);
  expect(count).toBe(2);
  expect(items.map(({ mark, aspectCode }) => [mark, aspectCode])).toEqual([
    [0.1, 'A1.1'],
    [0.5, 'A1.1'],
  ]);
  expect(JSON.stringify(items)).not.toMatch(/near|far|sheet/);
});
