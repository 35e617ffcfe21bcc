import { ITEMS_MIN } from '@jinbang/scoring/judge-reading';
import { describe, expect, it } from 'vitest';
import { findOutliers, type GivenMarks, panelStatistics } from './judge-weight.rules.ts';
import { aspectOf, pictureOf } from './picture.fixture.ts';

const judged = aspectOf('A1.1');
const points = aspectOf('A1.9', {
  kind: 'points',
  min: '0',
  max: '100',
  combination: { rule: 'mean' },
});
const [panel] = pictureOf().panels;
if (!panel) throw new Error('the fixture has a panel');
const marking = { ...panel, aspects: [judged, points] };

const row = (
  subjectId: string,
  aspectId: string,
  given: GivenMarks['given'],
  state: GivenMarks['state'] = 'COMPLETE',
): GivenMarks => ({ subjectId, aspectId, sheetId: 'sheet', state, given });

describe('outliers', () => {
  it('are single marks far from a panel that agrees', () => {
    const found = findOutliers(
      [
        row('01', 'A1.9', { anna: '80', ben: '82', cai: '55' }),
        row('02', 'A1.9', { anna: '80', ben: '82', cai: '75' }),
        row('01', 'A1.1', { anna: '0', ben: '0', cai: '2' }, 'CONFLICT'),
      ],
      [marking],
      new Map(),
    );
    expect(found.map(({ subjectId, aspectId, judgeId }) => [subjectId, aspectId, judgeId])).toEqual(
      [
        ['01', 'A1.9', 'cai'],
        ['01', 'A1.1', 'cai'],
      ],
    );
    expect(found[0]).toMatchObject({ mark: 0.55, limit: 0.15, state: 'COMPLETE' });
    expect(found[0]?.others).toBeCloseTo(0.81, 12);
  });
  it('are never a mark of whoever stands aside', () => {
    const rows = [row('01', 'A1.9', { anna: '80', ben: '82', cai: '55', dai: '81' })];
    const aside = new Map([['01', new Set(['cai'])]]);
    expect(findOutliers(rows, [marking], aside)).toEqual([]);
  });
});

describe('statistics of a panel', () => {
  const many = Array.from({ length: ITEMS_MIN }, (_, place) =>
    row(`s${place}`, 'A1.1', {
      anna: `${place % 3}`,
      ben: `${place % 3}`,
      cai: `${(place % 3) + 1}`,
    }),
  );
  it('put different scales on one, and add up to nothing over the panel', () => {
    const { judges, items } = panelStatistics(
      marking,
      [...many, row('01', 'A1.9', { anna: '10', ben: '10', cai: '40' })],
      new Map(),
    );
    expect(items).toBe(ITEMS_MIN + 1);
    expect(judges.map(({ judgeId, marks }) => [judgeId, marks])).toEqual([
      ['anna', 11],
      ['ben', 11],
      ['cai', 11],
    ]);
    expect(judges.reduce((sum, { severity }) => sum + severity, 0)).toBeCloseTo(0, 9);
    // One of three points above the others is 2/9 above their mean; 30 of 100 is 2/10 above.
    expect(judges[2]?.severity).toBeCloseTo((10 * (2 / 9) + 0.2) / 11, 9);
  });
  it('count pairs on judgement alone, and are silent about few items', () => {
    const few = panelStatistics(marking, many.slice(1), new Map());
    expect(few.agreement).toMatchObject({ pairs: 27, withinOne: 1, w: null, icc: null });
    expect(few.agreement.exact).toBeCloseTo(1 / 3, 9);
    const enough = panelStatistics(marking, many, new Map()).agreement;
    expect(enough.w).toBeGreaterThan(0.9);
    expect(enough.icc).toBeGreaterThan(0.5);
    const onlyPoints = [row('01', 'A1.9', { anna: '1', ben: '2', cai: '3' })];
    expect(panelStatistics(marking, onlyPoints, new Map()).agreement).toMatchObject({
      pairs: 0,
      exact: null,
    });
  });
  it('count one mark of a seat that changed hands, of whoever gave the last', () => {
    const change = {
      ...{ subCriteria: ['A1'], leaverId: 'dai', successorId: 'cai', restarted: [], sheets: [] },
      ...{ leftAt: new Date(0), recordedAt: new Date(0) },
    };
    const rows = [
      row('01', 'A1.9', { anna: '80', ben: '82', cai: '81', dai: '20' }),
      row('02', 'A1.9', { anna: '80', ben: '82', dai: '81' }),
    ];
    const changed = { ...marking, changes: [change] };
    const { judges } = panelStatistics(changed, rows, new Map());
    expect(judges.map(({ judgeId, marks }) => [judgeId, marks])).toEqual([
      ['anna', 2],
      ['ben', 2],
      ['cai', 1],
      ['dai', 1],
    ]);
    expect(findOutliers(rows, [changed], new Map())).toEqual([]);
  });
  it('say nothing of a panel without settled marks', () => {
    expect(panelStatistics(marking, [], new Map())).toMatchObject({ items: 0, judges: [] });
  });
});
