import { describe, expect, it } from 'vitest';
import { favourAxis, favourMarks, severityAxis, severityMarks } from './report.rules.ts';

const judge = (severity: number | null, marks = 200, standardError: number | null = 0.01) => ({
  ...{ judgeId: 'j', no: 1, seats: [], marks, severity, standardError, outliers: 0 },
  agreement: { pairs: 0, exact: null, withinOne: null },
});

describe('judges on one axis', () => {
  it('all fit, with the line about each mean', () => {
    expect(severityAxis([judge(0.04), judge(null)]).edge).toBe(0.1);
    expect(severityAxis([judge(0.09)]).edge).toBe(0.2);
  });
  it('stand out only where a mean is more than chance, and are open where it is of too few', () => {
    const shapes = (one: Parameters<typeof severityMarks>[0]) =>
      severityMarks(one, 0.1).map(({ shape }) => shape);
    expect(shapes(judge(0.06))).toEqual(['span', 'noted']);
    expect(shapes(judge(0.01))).toEqual(['span', 'dot']);
    expect(shapes(judge(0.06, 5))).toEqual(['span', 'ring']);
    expect(shapes(judge(0.06, 1, null))).toEqual(['ring']);
    expect(shapes(judge(null, 0, null))).toEqual([]);
  });
});

describe('favour as two dots', () => {
  const favour = {
    ...{ judgeId: 'j', isHomeKnown: true, contestants: 3, ownMarks: 36, othersMarks: 200 },
    own: { marks: 36, mean: 0.04, standardError: 0.01 },
    others: { marks: 200, mean: -0.04, standardError: 0.005 },
    ...{ favour: 0.08, standardError: 0.011 },
  };
  it('lie as far apart as the two means, on an axis that holds both', () => {
    const edge = favourAxis([favour]);
    expect(edge).toBe(0.05);
    const [span, others, own] = favourMarks(favour, edge);
    expect(span).toMatchObject({ shape: 'span' });
    expect(others).toMatchObject({ shape: 'ring' });
    expect(own).toMatchObject({ shape: 'noted' });
  });
  it('are none where nobody of the own organisation was marked', () => {
    expect(favourMarks({ ...favour, own: null, ownMarks: 0 }, 0.05)).toEqual([]);
  });
});
