import { exact, exactText, fixedText } from '@jinbang/kernel/exact';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AspectOutline, plantScheme, type SchemeOutline } from './scheme-outline.ts';
import { plainTotal, totalOf } from './total.ts';

const aspect = (aspectId: string, max: string, more: Partial<AspectOutline> = {}) => ({
  aspectId,
  moduleId: 'm1',
  criterion: aspectId.slice(0, 1),
  subCriterion: aspectId.slice(0, 2),
  max,
  ...more,
});
const practical = { moduleId: 'm1', kind: 'practical', weight: '1' } as const;
const kept = { moduleDecimals: null, totalDecimals: 2 } as const;
const schemeOf = (outline: Partial<SchemeOutline> & Pick<SchemeOutline, 'aspects'>) =>
  plantScheme({ modules: [practical], rule: kept, ...outline });
const marks = (values: Readonly<Record<string, string>>) => ({
  values: new Map(Object.entries(values).map(([id, text]) => [id, exact(text)])),
});
const texts = (values: ReadonlyMap<string, Parameters<typeof exactText>[0]>) =>
  Object.fromEntries([...values].map(([name, value]) => [name, exactText(value)]));

describe('the total of one subject', () => {
  it('adds exactly and rounds once, at the end', () => {
    const scheme = schemeOf({
      aspects: [aspect('A1', '0.5'), aspect('A2', '1'), aspect('A3', '0.5')],
    });
    const total = totalOf(scheme, marks({ A1: '7/18', A2: '5/9', A3: '0.5' }));
    expect(total).toMatchObject({ state: 'complete', missing: [] });
    expect(fixedText(total.total, 2)).toBe('1.44');
    expect(texts(total.criteria)).toEqual({ A: '13/9' });
  });

  const aspects = [
    aspect('A1.1', '2'),
    aspect('A1.2', '3'),
    aspect('A2.1', '4'),
    aspect('B1.1', '6'),
  ];
  it('keeps the sums of sub-criteria, criteria and modules apart', () => {
    const total = totalOf(
      schemeOf({ aspects }),
      marks({ 'A1.1': '1', 'A1.2': '2', 'A2.1': '3', 'B1.1': '4' }),
    );
    expect(texts(total.subCriteria)).toEqual({ A1: '3', A2: '3', B1: '4' });
    expect(texts(total.criteria)).toEqual({ A: '6', B: '4' });
    expect(texts(total.modules)).toEqual({ m1: '10' });
    expect(exactText(total.max)).toBe('15');
  });
  it('is provisional while a mark is missing, and a given zero is not missing', () => {
    const scheme = schemeOf({ aspects });
    expect(totalOf(scheme, marks({ 'A1.1': '0', 'A2.1': '3', 'B1.1': '0' }))).toMatchObject({
      state: 'provisional',
      missing: ['A1.2'],
      total: exact('3'),
    });
  });

  const weighted = {
    modules: [
      { moduleId: 'p1', kind: 'practical', weight: '0.42' },
      { moduleId: 'p2', kind: 'practical', weight: '0.28' },
      { moduleId: 't', kind: 'theory', weight: '0.3' },
    ],
    aspects: ['p1', 'p2', 't'].map((moduleId) => aspect(`${moduleId}x`, '100', { moduleId })),
    rule: { moduleDecimals: 2, totalDecimals: 2 },
  } as const;
  it('rounds each module half up before its weight, then the total', () => {
    const total = totalOf(schemeOf(weighted), marks({ p1x: '80.005', p2x: '200/3', tx: '90' }));
    expect(texts(total.modules)).toEqual({ p1: '80.01', p2: '66.67', t: '90' });
    // 33.6042 + 18.6676 + 27 = 79.2718
    expect(exactText(total.total)).toBe('79.27');
  });
  it('gives practical and theory as weighted points and on a scale of 100', () => {
    const total = totalOf(schemeOf(weighted), marks({ p1x: '80', p2x: '60', tx: '90' }));
    expect(total.practical && texts(new Map(Object.entries(total.practical)))).toEqual({
      points: '50.4',
      max: '70',
      percent: '72',
    });
    expect(total.theory && exactText(total.theory.percent)).toBe('90');
    expect(totalOf(schemeOf({ aspects }), marks({})).theory).toBeNull();
  });
  it('lets deductions take away, but not below zero where the rule has a floor', () => {
    const faults = [aspect('A1.1', '2'), aspect('A2.1', '0'), aspect('B1.1', '4')];
    const given = marks({ 'A1.1': '1', 'A2.1': '-3', 'B1.1': '4' });
    expect(exactText(totalOf(schemeOf({ aspects: faults }), given).total)).toBe('2');
    const floored = { ...kept, floorAt: ['criterion'] } as const;
    expect(exactText(totalOf(schemeOf({ aspects: faults, rule: floored }), given).total)).toBe('4');
  });
});

describe('theory that is a gate and counts nothing in the total', () => {
  it('is still a mark of its own, of 100', () => {
    const scheme = schemeOf({
      modules: [
        { moduleId: 'p', kind: 'practical', weight: '1' },
        { moduleId: 't', kind: 'theory', weight: '0' },
      ],
      aspects: [aspect('A1.1', '100', { moduleId: 'p' }), aspect('B1.1', '50', { moduleId: 't' })],
    });
    const total = totalOf(scheme, marks({ 'A1.1': '80', 'B1.1': '30' }));
    expect([exactText(total.total), exactText(total.max)]).toEqual(['80', '100']);
    expect(total.theory && exactText(total.theory.percent)).toBe('60');
    expect(total.practical && exactText(total.practical.points)).toBe('80');
  });
});

describe('a fatal fault', () => {
  const aspects = [
    aspect('A1.1', '16'),
    aspect('A1.9', '0', { zeroes: 'sub-criterion' }),
    aspect('A2.1', '14'),
    aspect('A2.9', '0', { zeroes: 'module' }),
  ];
  const scheme = schemeOf({ aspects });
  it('changes nothing when it is not found', () => {
    const total = totalOf(scheme, marks({ 'A1.1': '16', 'A1.9': '0', 'A2.1': '8', 'A2.9': '0' }));
    expect(total).toMatchObject({ state: 'complete', zeroings: [] });
    expect(exactText(total.total)).toBe('24');
    expect(exactText(total.max)).toBe('30');
  });
  it('is awaited like any other aspect', () => {
    expect(totalOf(scheme, marks({ 'A1.1': '16', 'A2.1': '8' })).missing).toEqual(['A1.9', 'A2.9']);
  });
  it('zeroes what encloses it, whatever was or was not marked there', () => {
    const total = totalOf(scheme, marks({ 'A1.9': '1', 'A2.1': '8', 'A2.9': '0' }));
    expect(total).toMatchObject({
      state: 'complete',
      zeroings: [{ level: 'sub-criterion', name: 'A1', aspectId: 'A1.9' }],
    });
    expect(exactText(total.total)).toBe('8');
  });
  it('zeroes a whole module with all that stands in it', () => {
    const total = totalOf(scheme, marks({ 'A1.1': '16', 'A1.9': '0', 'A2.1': '8', 'A2.9': '1' }));
    expect(exactText(total.total)).toBe('0');
    expect(texts(total.subCriteria)).toEqual({ A1: '0', A2: '0' });
    expect(total.zeroings).toEqual([{ level: 'module', name: 'm1', aspectId: 'A2.9' }]);
  });
  it('may also be a recorded decision about a module', () => {
    const total = totalOf(scheme, { ...marks({ 'A1.1': '16' }), zeroedModules: new Set(['m1']) });
    expect(total).toMatchObject({
      state: 'complete',
      zeroings: [{ level: 'module', name: 'm1', aspectId: null }],
    });
  });
});

describe('the published welding table', () => {
  // Eight items of 100 points with four bands each, the appearance worth 12.5 % of the total.
  const table = [
    [16, 12, 8, 0],
    [14, 8, 2, 0],
    [10, 6, 2, 0],
    [20, 14, 8, 0],
    [10, 6, 2, 0],
    [10, 6, 2, 0],
    [10, 6, 2, 0],
    [10, 6, 2, 0],
  ];
  const scheme = plantScheme({
    modules: [{ ...practical, weight: '0.125' }],
    aspects: [
      ...table.map(([top], item) => aspect(`A1.${item + 1}`, `${top}`)),
      aspect('A1.9', '0', { zeroes: 'criterion' }),
    ],
    rule: { moduleDecimals: 2, totalDecimals: 2 },
  });
  const bands = [1, 0, 1, 1, 0, 1, 0, 2];
  const appearance = (crack: '0' | '1') =>
    marks({
      ...Object.fromEntries(
        bands.map((band, item) => [`A1.${item + 1}`, `${table[item]?.[band]}`]),
      ),
      'A1.9': crack,
    });
  it('gives 74 points and 9.25 marks for bands II I II II I II I III', () => {
    const total = totalOf(scheme, appearance('0'));
    expect(texts(total.modules)).toEqual({ m1: '74' });
    expect(exactText(total.total)).toBe('9.25');
  });
  it('gives nothing for a weld with a crack', () => {
    expect(exactText(totalOf(scheme, appearance('1')).total)).toBe('0');
  });
});

describe('an aspect that was voided after publication', () => {
  const amended = (more: Partial<AspectOutline>) =>
    schemeOf({
      aspects: [
        aspect('A1.1', '2', more),
        aspect('A1.2', '3'),
        aspect('A1.3', '5'),
        aspect('B1.1', '10'),
      ],
    });
  const given = marks({ 'A1.1': '0', 'A1.2': '3', 'A1.3': '2.5', 'B1.1': '4' });
  it.each([
    ['full', '11.5', '20'],
    ['without', '9.5', '18'],
    ['spread', '10.88', '20'],
  ] as const)('by %s leaves %s of %s', (how, total, max) => {
    const sum = totalOf(amended({ void: how }), given);
    expect([exactText(sum.total), exactText(sum.max)]).toEqual([total, max]);
  });
  it('is no longer awaited', () => {
    const rest = marks({ 'A1.2': '3', 'A1.3': '2.5', 'B1.1': '4' });
    expect(totalOf(amended({ void: 'without' }), rest).state).toBe('complete');
  });
  it('cannot be spread over nothing', () => {
    expect(() => schemeOf({ aspects: [aspect('A1.1', '2', { void: 'spread' })] })).toThrow('A1');
  });
});

describe('a scheme', () => {
  it('is refused when an aspect names a module that is not there', () => {
    expect(() => schemeOf({ aspects: [aspect('A1.1', '1', { moduleId: 'm9' })] })).toThrow('m9');
  });
  it('gives the same total in whatever order its aspects and marks stand', () => {
    const ids = ['A1.1', 'A1.2', 'B1.1', 'B2.1', 'C1.1'];
    const cell = fc.tuple(fc.constantFrom(...ids), fc.integer({ min: 0, max: 18 }));
    const cells = fc.uniqueArray(cell, { selector: ([id]) => id, minLength: 1 });
    fc.assert(
      fc.property(
        cells.chain((row) =>
          fc.tuple(fc.constant(row), fc.shuffledSubarray(row, { minLength: row.length })),
        ),
        ([row, shuffled]) => {
          const totalIn = (order: typeof row) =>
            totalOf(schemeOf({ aspects: order.map(([id]) => aspect(id, '1')) }), {
              values: new Map(order.map(([id, part]) => [id, exact(`${part}/18`)])),
            }).total;
          expect(exactText(totalIn(shuffled))).toBe(exactText(totalIn(row)));
        },
      ),
    );
  });
  it('never lowers a total when one mark is raised', () => {
    const scheme = schemeOf({
      aspects: [aspect('A1.1', '1'), aspect('B1.1', '1')],
      rule: { moduleDecimals: 1, totalDecimals: 1 },
    });
    const third = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(third, third, third, (first, second, more) => {
        const sum = (part: number) =>
          totalOf(scheme, marks({ 'A1.1': `${part}/60`, 'B1.1': `${second}/60` })).total;
        expect(sum(first + more).gte(sum(first))).toBe(true);
      }),
    );
  });
  it('may be left out for a total that came from elsewhere', () => {
    expect(plainTotal(exact('61.5'))).toMatchObject({ state: 'complete', total: exact('61.5') });
  });
});
