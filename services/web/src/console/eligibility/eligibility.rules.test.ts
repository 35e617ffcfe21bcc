import { describe, expect, it } from 'vitest';
import {
  countIn,
  demandsIn,
  flawOfRule,
  freshRule,
  inForceFor,
  KINDS,
  pastedWinners,
  placeOfFlaw,
} from './eligibility.rules.ts';
import type { Rules } from './eligibility.types.ts';

const rules = (eventId: string | null): Rules => ({
  eventId,
  approval: 'required',
  overQuota: 'refuse',
  quotaOrder: 'entered',
  checks: [],
  quotas: [],
  recordedAt: '2026-01-01T00:00:00Z',
  version: 1,
});

describe('the rules of an event', () => {
  it('are its own, else those of the contest, else none', () => {
    const both = [rules(null), rules('e1')];
    expect(inForceFor(both, 'e1')).toMatchObject({ of: 'event', rules: { eventId: 'e1' } });
    expect(inForceFor(both, 'e2')).toMatchObject({ of: 'competition', rules: { eventId: null } });
    expect(inForceFor([], 'e1')).toEqual({ of: 'none', rules: undefined });
  });
  it('begin as demands that mean something', () => {
    const fresh = KINDS.map((kind) => freshRule(kind, '2026-09-01'));
    expect(fresh.map(({ kind }) => kind)).toEqual(KINDS);
    expect(fresh.map(flawOfRule).filter(Boolean)).toEqual([]);
  });
  it('are told when they hold nobody back, or everybody', () => {
    const age = { kind: 'age', on: '2026-09-01' } as const;
    expect(flawOfRule({ ...age, min: null, max: null })).toBe('no-limit');
    expect(flawOfRule({ ...age, min: 40, max: 30 })).toBe('crossed');
    expect(flawOfRule({ kind: 'member-kind', allowed: [] })).toBe('nobody');
    expect(flawOfRule({ kind: 'any', of: [[], [{ kind: 'photo' }]] })).toBe('nobody');
  });
  it('ask of a made-up person what stands in a choice of groups too', () => {
    expect(demandsIn([freshRule('any', ''), { kind: 'photo' }]).map(({ kind }) => kind)).toEqual([
      'held-level',
      'years',
      'photo',
    ]);
  });
  it('take whole numbers within bounds', () => {
    expect([countIn('12', 99), countIn('1000', 99), countIn('', 99), countIn('x', 99)]).toEqual([
      12,
      99,
      null,
      null,
    ]);
  });
});

describe('pasted winners', () => {
  const jia = { name: '测试甲', idNumber: 'X0000001', title: '测试能手', year: 2024 };
  it('are read out of cells, commas or spaces, without the line of column names', () => {
    expect(pastedWinners('姓名\t证件号\t称号\t年份\n测试甲\tX0000001\t测试能手\t2024年\n')).toEqual(
      {
        lines: [{ line: 2, winner: jia }],
        unread: [],
      },
    );
    expect(pastedWinners('测试甲，X0000001，测试能手，2024').lines[0]?.winner).toEqual(jia);
    expect(pastedWinners('\n测试甲 X0000001  测试能手 2024')).toMatchObject({
      lines: [{ line: 2, winner: jia }],
    });
  });
  it('keep the spaces of a foreign name where cells are parted by more than spaces', () => {
    expect(pastedWinners('Test Jia,X0000001,Test title,2024').lines[0]?.winner.name).toBe(
      'Test Jia',
    );
  });
  it('name the lines that say no such thing', () => {
    expect(
      pastedWinners('测试甲\tX0000001\t测试能手\t2024\n测试乙\tX0000002\t\t2024').unread,
    ).toEqual([2]);
  });
  it('find the line a refusal points at', () => {
    expect([placeOfFlaw('winners.12.name'), placeOfFlaw('title')]).toEqual([12, null]);
  });
});
