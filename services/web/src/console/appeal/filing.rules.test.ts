import type { AppealDesk } from '@jinbang/contracts/http/judging-appeal-desk';
import { describe, expect, it } from 'vitest';
import { blankForm, filingOf, findLack } from './filing.rules.ts';

const module = (moduleId: string, keyKind: 'entry' | 'station' | 'review') => ({
  ...{ moduleId, keyKind, name: { zh: '模块' }, subCriteria: [] },
});
const desk: AppealDesk = {
  ...{ zone: 'Asia/Shanghai', ruleVersion: 0, begun: true, windows: [], sessions: [], may: [] },
  ...{ entries: [], arbitration: [], staff: [] },
  rule: {
    appeal: { amount: 120, unit: 'minutes' },
    recount: { amount: 24, unit: 'hours' },
    second: null,
    answer: { amount: 24, unit: 'hours' },
    panelSize: 3,
  },
  modules: [module('floor', 'station'), module('theory', 'entry'), module('piece', 'review')],
};
const floor = { ...blankForm, entryId: 'e', moduleId: 'floor' };
const whole = { ...floor, sessionId: 's', station: '07', statement: ' 测试 ' };
const paper = {
  ...{ receivedAt: '2026-05-12T17:50', receivedBy: 'a', witnessedBy: 'b', shelfNo: '3' },
};

describe('the form of an appeal', () => {
  it('says what is missing, one thing at a time, in its order', () => {
    expect(findLack(desk, blankForm, false)).toBe('entry');
    expect(findLack(desk, { ...blankForm, entryId: 'e' }, false)).toBe('module');
    expect(findLack(desk, floor, false)).toBe('session');
    expect(findLack(desk, { ...floor, sessionId: 's' }, false)).toBe('station');
    expect(findLack(desk, { ...whole, statement: ' ' }, false)).toBe('statement');
    expect(findLack(desk, whole, false)).toBeUndefined();
  });
  it('asks for no place where the entry number says it, and for no code nobody was told', () => {
    const said = { ...blankForm, entryId: 'e', statement: '测试' };
    expect(findLack(desk, { ...said, moduleId: 'theory' }, false)).toBeUndefined();
    expect(findLack(desk, { ...said, moduleId: 'piece' }, false)).toBeUndefined();
  });
  it('on paper asks for its receipt by two people', () => {
    expect(findLack(desk, whole, true)).toBe('paper');
    expect(findLack(desk, { ...whole, ...paper, witnessedBy: 'a' }, true)).toBe('twoPeople');
    expect(findLack(desk, { ...whole, ...paper }, true)).toBeUndefined();
  });
});

describe('what is sent', () => {
  const given = { isPaper: false, escalates: null };
  it('names the place as the module has it', () => {
    expect(filingOf(desk, whole, given)).toMatchObject({
      place: { kind: 'station', sessionId: 's', station: '07' },
      ...{ subCriterion: null, incident: null, statement: '测试', paper: null },
    });
    expect(filingOf(desk, { ...whole, moduleId: 'theory' }, given).place).toEqual({
      kind: 'entry',
    });
    const piece = { ...whole, moduleId: 'piece', sessionId: '', code: ' ' };
    expect(filingOf(desk, piece, given).place).toEqual({
      kind: 'review',
      sessionId: null,
      code: null,
    });
  });
  it('of a recount has no incident, and of paper the time written on it', () => {
    const recount = { ...whole, ...paper, kind: 'recount', incident: '3' } as const;
    expect(filingOf(desk, recount, { ...given, isPaper: true })).toMatchObject({
      incident: null,
      paper: { receivedAt: new Date('2026-05-12T17:50').toISOString(), shelfNo: '3' },
    });
  });
});
