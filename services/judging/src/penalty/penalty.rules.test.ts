import { exact } from '@jinbang/kernel/exact';
import { describe, expect, it } from 'vitest';
import { decidePenalty, refusePlace } from './penalty.rules.ts';

const AT = new Date('2026-05-12T04:00:00.000Z');
const kinds = [
  { code: 'P1', name: { zh: '未穿戴劳保用品' }, points: '2' },
  { code: 'P2', name: { zh: '工位未清理' }, most: '5' },
];
const module = { lockedAt: null, schemeVersion: 1, version: 3, kinds, most: exact('40') };
const free = { ...module, kinds: [] };
const subject = { moduleId: 'm', label: '07', inUse: true, code: 'OK' as const };

describe('where a penalty may be given or taken back', () => {
  it('is an open module as it was seen', () => {
    expect(refusePlace(module, 'DRAWN', 3)).toBeUndefined();
  });
  it.each([
    ['a locked module', { ...module, lockedAt: AT }, 'DRAWN', 3, 'module.locked'],
    ['an event that is called off', module, 'CANCELLED', 3, 'event.over'],
    ['an archived event', module, 'ARCHIVED', 3, 'event.over'],
    [
      'a module without a scheme',
      { ...module, schemeVersion: 0 },
      'DRAWN',
      3,
      'module.scheme-missing',
    ],
    ['a list that changed', module, 'DRAWN', 2, 'penalty.stale'],
  ] as const)('is not %s', (_, place, state, basedOn, code) => {
    expect(refusePlace(place, state, basedOn)?.code).toBe(code);
  });
});

describe('a penalty', () => {
  const decide = (wish: object, place = module, whom: object = {}) =>
    decidePenalty(place, { ...subject, ...whom }, { points: '2', ...wish }, AT);
  const codeOf = (outcome: ReturnType<typeof decide>) => (outcome.ok ? 'ok' : outcome.refusal.code);

  it('is of a kind the scheme names, with the points it gives', () => {
    expect(decide({ kind: 'P1' })).toEqual({ ok: true, value: kinds[0] });
    expect(codeOf(decide({ kind: 'P1', points: '2.00' }))).toBe('ok');
    expect(codeOf(decide({ kind: 'P2', points: '5' }))).toBe('ok');
    expect(codeOf(decide({ kind: 'P1', happenedAt: AT.toISOString() }))).toBe('ok');
  });
  it.each([
    ['without a kind', {}, 'penalty.kind-missing'],
    ['of a kind nobody named', { kind: 'P9' }, 'penalty.kind-unknown'],
    ['with other points than its kind has', { kind: 'P1', points: '2.01' }, 'penalty.points-fixed'],
    ['above what its kind may take', { kind: 'P2', points: '5.01' }, 'penalty.above-maximum'],
    ['of nothing', { kind: 'P2', points: '0' }, 'penalty.points-zero'],
    [
      'before it happened',
      { kind: 'P1', happenedAt: '2026-05-12T04:00:01Z' },
      'penalty.in-the-future',
    ],
  ])('is refused %s', (_, wish, code) => {
    expect(codeOf(decide(wish))).toBe(code);
  });
  it('is any points up to the module’s marks where the scheme names no kinds', () => {
    expect(decide({ points: '40' }, free)).toEqual({ ok: true, value: null });
    expect(codeOf(decide({ points: '40.01' }, free))).toBe('penalty.above-maximum');
    expect(codeOf(decide({ kind: 'P1' }, free))).toBe('penalty.kind-unknown');
  });
  it('never takes more than the module has, whatever the kind may take', () => {
    const large = { ...module, kinds: [{ code: 'P3', name: { zh: '其他' }, most: '90' }] };
    expect(codeOf(decide({ kind: 'P3', points: '40.5' }, large))).toBe('penalty.above-maximum');
  });
  it.each([
    ['a station nobody drew', { inUse: false }, 'subject.not-in-use'],
    ['who did not start', { code: 'DNS' }, 'subject.coded'],
    ['who withdrew', { code: 'WD' }, 'subject.coded'],
    ['who was disqualified', { code: 'DSQ' }, 'subject.coded'],
    ['who did not finish', { code: 'DNF' }, 'ok'],
  ])('of %s is answered %s', (_, whom, code) => {
    expect(codeOf(decide({ kind: 'P1' }, module, whom))).toBe(code);
  });
});
