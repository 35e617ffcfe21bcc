import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import { describe, expect, it } from 'vitest';
import {
  addPanel,
  bodyOf,
  type Draft,
  draftOf,
  isThin,
  lackOf,
  lackOfPanel,
  movePart,
  onePanel,
  panelForEach,
  placeOfIssue,
  uncovered,
  withPanel,
  withSeats,
} from './panel-draft.rules.ts';
import { partsOf, seatsNeeded, seatsUsual } from './panel-outline.rules.ts';

type Calculation =
  SchemeContent['criteria'][number]['subCriteria'][number]['aspects'][number]['calculation'];

const sub = (code: string, ...calculations: Calculation[]) => ({
  code,
  name: { zh: code },
  day: 1,
  aspects: calculations.map((calculation, at) => ({
    ...{ aspectId: `${code}.${at}`, code: `${code}.${at + 1}`, kind: 'M' as const, max: '1' },
    ...{ description: { zh: '-' }, calculation },
  })),
});
const trimmed: Calculation = {
  ...{ kind: 'points', min: '0', max: '100' },
  combination: { rule: 'trimmed', dropHigh: 1, dropLow: 1 },
};
const scheme: SchemeContent = {
  title: { zh: '测试' },
  criteria: [
    {
      ...{ code: 'A', name: { zh: '甲' } },
      subCriteria: [sub('A1', { kind: 'judgement' }), sub('A2', { kind: 'pass-fail' })],
    },
    { code: 'B', name: { zh: '乙' }, subCriteria: [sub('B1', trimmed)] },
  ],
};
const parts = partsOf(scheme);
const judges = ['甲', '乙', '丙', '丁', '戊'].map((personId) => ({
  personId,
  recused: personId === '戊',
}));
const seatAll = (draft: Draft, ...seats: string[]): Draft =>
  draft.map((panel) => ({ ...panel, seats }));

describe('how many seats the marks of a sub-criterion need', () => {
  it('is three usually, five where a high and a low are dropped, and three of them at least', () => {
    expect(seatsUsual(parts, ['A1'])).toBe(3);
    expect(seatsUsual(parts, ['A1', 'B1'])).toBe(5);
    expect(seatsNeeded(parts, ['A1', 'A2'])).toBe(1);
    expect(seatsNeeded(parts, ['A2', 'B1'])).toBe(3);
  });
  it('leaves out what an amendment voided, and is one in a module without a scheme', () => {
    const [criterion] = scheme.criteria;
    const voided = sub('A1', trimmed).aspects.map((one) => ({ ...one, void: 'full' as const }));
    const content = {
      ...scheme,
      criteria: criterion
        ? [{ ...criterion, subCriteria: [{ ...sub('A1'), aspects: voided }] }]
        : [],
    };
    expect(seatsNeeded(partsOf(content), ['A1'])).toBe(1);
    expect(partsOf(null)).toEqual([]);
  });
});

describe('panels that are being put together', () => {
  it('begin with one for the whole module, or one for each criterion', () => {
    expect(onePanel([], parts).map(({ subCriteria }) => subCriteria)).toEqual([['A1', 'A2', 'B1']]);
    const each = panelForEach([], parts);
    expect(each.map((one) => [one.zh, one.subCriteria, one.seats.length])).toEqual([
      ['A 组', ['A1', 'A2'], 3],
      ['B 组', ['B1'], 5],
    ]);
  });
  it('mark each sub-criterion once: whoever takes one takes it from another, and may leave it', () => {
    const each = panelForEach([], parts);
    const moved = movePart(each, 1, 'A1', parts);
    expect(moved.map(({ subCriteria }) => subCriteria)).toEqual([['A2'], ['A1', 'B1']]);
    const left = movePart(moved, 1, 'A1', parts);
    expect(uncovered(left, parts)).toEqual(['A1']);
    expect(addPanel(left, parts).at(-1)?.subCriteria).toEqual(['A1']);
  });
  it('keep a panel that has begun as it is, whatever is chosen for the rest', () => {
    const [panelId, name] = ['p', { zh: '一组' }];
    const seated = { panels: [{ panelId, name, subCriteria: ['A1'], seats: ['甲'] }] };
    const begun = draftOf(seated, new Set(['A1']));
    expect(movePart(addPanel(begun, parts), 1, 'A1', parts)[0]?.subCriteria).toEqual(['A1']);
    const whole = onePanel(begun, parts);
    expect(whole.map(({ subCriteria }) => subCriteria)).toEqual([['A1'], ['A2', 'B1']]);
    expect(whole[0]).toMatchObject({ isBegun: true, seats: ['甲'] });
  });
  it('get more seats and fewer, and lose empty ones first', () => {
    const [panel] = withPanel(onePanel([], parts), 0, { seats: ['甲', '', '乙'] });
    if (!panel) throw new Error('there is one');
    expect(withSeats(panel, 4)).toEqual(['甲', '', '乙', '']);
    expect(withSeats(panel, 2)).toEqual(['甲', '乙']);
    expect(withSeats(panel, 0)).toEqual(['甲']);
    expect(withSeats(panel, 99)).toHaveLength(15);
  });
});

describe('before panels are sent, it is said', () => {
  const whole = onePanel([], parts);
  const [panel] = whole;
  if (!panel) throw new Error('there is one');
  it.each([
    [{ zh: ' ' }, 'name'],
    [{ subCriteria: [] }, 'nothing'],
    [{ seats: ['甲', '', '丙'] }, 'seat'],
    [{ seats: ['甲', '乙', '甲'] }, 'twice'],
    [{ seats: ['甲', '乙', '戊'] }, 'recused'],
    [{ seats: ['甲', '乙', '路人'] }, 'no-judge'],
    [{ seats: ['甲', '乙'] }, 'few'],
    [{ seats: ['甲', '乙', '丙'] }, null],
    [{ seats: ['甲'], isBegun: true }, null],
  ])('of %o that it lacks %s', (change, lack) => {
    expect(lackOfPanel({ ...panel, ...change }, parts, judges)).toBe(lack);
  });
  it('which panel is the first to lack something, and which is merely thin', () => {
    const each = panelForEach([], parts);
    expect(lackOf(seatAll(each, '甲', '乙'), parts, judges)).toEqual({ place: 1, lack: 'few' });
    const three = seatAll(each, '甲', '乙', '丙');
    expect(lackOf(three, parts, judges)).toBeNull();
    expect(three.map((one) => isThin(one, parts))).toEqual([false, true]);
  });
});

it('sends all panels of the module at once, each with the rule for who leaves', () => {
  const draft = seatAll(onePanel([], parts), '甲', '乙', '丙');
  expect(bodyOf(draft)).toEqual({
    panels: [
      {
        name: { zh: '裁判组', en: 'Panel' },
        subCriteria: ['A1', 'A2', 'B1'],
        seats: ['甲', '乙', '丙'],
        onLeave: { measurement: 'continue', judgement: 'restart' },
      },
    ],
  });
});

it('finds the panel and the seat a refusal is about', () => {
  expect(placeOfIssue('panels.1.seats.2')).toEqual({ panel: 1, seat: 2 });
  expect(placeOfIssue('panels.0.subCriteria.3')).toEqual({ panel: 0, seat: null });
  expect(placeOfIssue('panels')).toBeNull();
});
