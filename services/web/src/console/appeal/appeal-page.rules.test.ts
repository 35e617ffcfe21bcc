import type { AppealView } from '@jinbang/contracts/http/judging-appeal';
import { describe, expect, it } from 'vitest';
import { inOrder, isOverdue, rulingOf, signOf } from './appeal-page.rules.ts';

const head = { version: 2, by: 'a', at: '2026-05-12T10:00:00Z' };
type Ruled = Extract<AppealView['steps'][number], { kind: 'ruled' }>;
const ruled: Ruled = {
  kind: 'ruled',
  ...head,
  outcome: 'upheld',
  reason: '测试',
  aspects: [],
  report: null,
};
const sentBack = { kind: 'sent-back', ...head, reason: '测试' } as const;
const appeal = (number: number, state: AppealView['state'], answerBy: string): AppealView =>
  ({ number, state, answerBy, outcome: null, steps: [] }) as never;

describe('the list of appeals', () => {
  it('has what waits first, the most pressing at the top', () => {
    const all = [
      appeal(4, 'closed', '2026-05-12T01:00:00Z'),
      appeal(3, 'filed', '2026-05-13T10:00:00Z'),
      appeal(2, 'hearing', '2026-05-12T10:00:00Z'),
      appeal(1, 'withdrawn', '2026-05-12T00:00:00Z'),
    ];
    expect(inOrder(all).map(({ number }) => number)).toEqual([2, 3, 4, 1]);
  });
  it('says what is overdue, and never of what is answered', () => {
    const now = new Date('2026-05-12T12:00:00Z');
    expect(isOverdue(appeal(1, 'filed', '2026-05-12T11:00:00Z'), now)).toBe(true);
    expect(isOverdue(appeal(1, 'filed', '2026-05-12T13:00:00Z'), now)).toBe(false);
    expect(isOverdue(appeal(1, 'closed', '2026-05-12T11:00:00Z'), now)).toBe(false);
  });
  it('marks how one ended', () => {
    expect(signOf({ state: 'closed', outcome: 'upheld' })).toBe('amended');
    expect(signOf({ state: 'closed', outcome: 'dismissed' })).toBe('final');
    expect(signOf({ state: 'filed', outcome: null })).toBe('wait');
  });
});

describe('the ruling of an appeal', () => {
  it('is the last one, and none once it was sent back', () => {
    expect(rulingOf({ steps: [] })).toBeUndefined();
    expect(rulingOf({ steps: [ruled] })).toBe(ruled);
    expect(rulingOf({ steps: [ruled, sentBack] })).toBeUndefined();
    const again: Ruled = { ...ruled, outcome: 'dismissed' };
    expect(rulingOf({ steps: [ruled, sentBack, again] })).toBe(again);
  });
});
