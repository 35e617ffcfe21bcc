import { exactText } from '@jinbang/kernel/exact';
import { describe, expect, it } from 'vitest';
import type { Aspect, FaultSheet, ReviewForm } from './aspect.ts';
import { type SeatMark, settleAspect } from './aspect-value.ts';
import { checkValue } from './check-value.ts';

const projectForm: ReviewForm = {
  kind: 'form',
  items: [
    { label: '申报材料', max: '40' },
    { label: '现场答辩', max: '40' },
    { label: '演示视频', max: '20' },
  ],
  step: '0.5',
  combination: { rule: 'trimmed', dropHigh: 1, dropLow: 1 },
  roundResult: 2,
};
const aspectOf = (calculation: Aspect['calculation'], max: string): Aspect => ({
  id: 'a1',
  code: 'A1.1',
  kind: 'J',
  max,
  calculation,
});
const project = aspectOf(projectForm, '100');

const settle = (aspect: Aspect, marks: readonly SeatMark[]) => {
  const seats = marks.map((_, seat) => `s${seat}`);
  const outcome = settleAspect(aspect, new Map(marks.map((mark, at) => [`s${at}`, mark])), seats);
  return outcome.state === 'COMPLETE' ? { ...outcome, value: exactText(outcome.value) } : outcome;
};
const form = (...points: string[]): SeatMark => ({ kind: 'form', points });

describe('the form of a jury or a project review', () => {
  it('drops the highest and the lowest form, not figures of single lines', () => {
    const given = [
      form('40', '20', '10'), // 70
      form('30', '30', '15'), // 75
      form('35', '35', '10'), // 80
      form('20', '40', '5'), // 65, the lowest
      form('30', '40', '20'), // 90, the highest
    ];
    // (70 + 75 + 80) / 3; line by line it would be 31.67 + 35 + 11.67 = 78.33.
    expect(settle(project, given)).toMatchObject({ value: '75', dropped: ['s3', 's4'] });
  });
  it('takes the mean of those present and counts an absent judge as absent', () => {
    const present = [form('30', '30', '10'), form('30', '30', '11'), form('30', '30', '12')];
    expect(settle(project, [...present, 'absent'])).toMatchObject({ value: '71' });
    expect(
      settle(project, [form('30', '30', '10'), form('30', '30', '11'), 'absent']),
    ).toMatchObject({ state: 'PARTIAL', present: 2, expected: 3 });
  });
  it.each([
    ['a line too few', ['40', '20'], 'mark.lines', { lines: 3 }],
    [
      'a line above its maximum',
      ['41', '20', '10'],
      'mark.above-maximum',
      { maximum: '40', line: 1 },
    ],
    ['a line below nothing', ['40', '-1', '10'], 'mark.below-minimum', { minimum: '0', line: 2 }],
    ['a line between two steps', ['40', '20', '9.75'], 'mark.step', { step: '0.5', line: 3 }],
    ['a line that is no number', ['40', '20', 'x'], 'mark.not-exact', {}],
  ])('refuses %s and names the line', (_, points, code, params) => {
    expect(checkValue(project, { kind: 'form', points })).toMatchObject({
      ok: false,
      refusal: { code, params },
    });
  });
  it.each([[{ points: '40' }], [{ points: [40, 20, 10] }], [{}]])(
    'refuses another form: %j',
    (rest) => {
      expect(checkValue(project, { kind: 'form', ...rest })).toMatchObject({ ok: false });
    },
  );
});

describe('a deduction sheet line by line', () => {
  const sheet: FaultSheet = {
    kind: 'faults',
    faults: [
      { label: '未戴护目镜', points: '2', most: 1 },
      { label: '工具摆放不当', points: '0.5' },
    ],
  };
  const faults = (...counts: number[]): SeatMark => ({ kind: 'faults', counts });
  const worth = (counts: readonly number[], more: Partial<FaultSheet> = {}) =>
    settle(aspectOf({ ...sheet, ...more }, '5'), [faults(...counts)]);
  it.each([
    [[0, 0], '5'],
    [[1, 1], '2.5'],
    [[3, 1], '2.5'],
    [[1, 6], '0'],
    [[1, 60], '0'],
  ])('with %j faults leaves %s of 5, never less than nothing', (counts, value) => {
    expect(worth(counts)).toMatchObject({ value });
  });
  it('stops at the floor its rule names', () => {
    expect(worth([1, 60], { floor: '1.5' })).toMatchObject({ value: '1.5' });
  });
  it('is compared line by line where two enter it independently', () => {
    const twice: Aspect = { ...aspectOf(sheet, '5'), entries: 'twoIndependent' };
    expect(settle(twice, [faults(1, 0), faults(1, 0)])).toMatchObject({ value: '3' });
    expect(settle(twice, [faults(1, 0), faults(0, 4)])).toMatchObject({
      state: 'CONFLICT',
      conflict: { reason: 'entries-differ' },
    });
  });
  it.each([[[1]], [[1, -1]], [[1, 0.5]], [['1', '0']], [[1, 10_001]]])('refuses %j', (counts) => {
    expect(checkValue(aspectOf(sheet, '5'), { kind: 'faults', counts }).ok).toBe(false);
  });
});
