import { describe, expect, it } from 'vitest';
import {
  missingMarks,
  type SheetFile,
  type SheetState,
  sheetHash,
  visibleCells,
} from './sheet.rules.ts';
import { decideSignature } from './sign.rules.ts';

const aspects = ['a', 'b'].map((id) => ({
  id,
  code: id,
  kind: 'M' as const,
  max: '1',
  calculation: { kind: 'pass-fail' as const },
}));
const subject = (subjectId: string, rest: object = {}) => ({
  subjectId,
  moduleId: 'm',
  sessionId: 's',
  kind: 'station' as const,
  label: subjectId,
  group: null,
  inUse: true,
  code: 'OK' as const,
  version: 0,
  ...rest,
});
const settled = (subjectId: string, aspectId: string, value: string | null = '1'): SheetState => ({
  subjectId,
  aspectId,
  state: value === null ? 'PARTIAL' : 'COMPLETE',
  value,
  cells: {},
});
const file = (rest: Partial<SheetFile> = {}): SheetFile => ({
  sheetId: 'sheet',
  eventId: 'e',
  moduleId: 'm',
  sessionId: 's',
  subCriterion: 'A1',
  state: 'OPEN',
  version: 0,
  moduleLocked: false,
  seats: ['p', 'q'],
  changes: [],
  reopenedVersion: 0,
  inPlace: [],
  aspects,
  subjects: [subject('01'), subject('02')],
  states: [settled('01', 'a'), settled('01', 'b'), settled('02', 'a'), settled('02', 'b')],
  moves: [],
  recused: new Map(),
  signatures: [],
  ...rest,
});
const sign = (sheet: SheetFile, judgeId = 'p', hash = sheetHash(sheet)) =>
  decideSignature(sheet, { judgeId, hash });
const refusalOf = (outcome: ReturnType<typeof sign>) =>
  outcome.ok ? undefined : outcome.refusal.code;

describe('signing a score sheet', () => {
  it('counts the seat, and the last seat makes it SIGNED', () => {
    expect(sign(file())).toMatchObject({ value: { signed: 1, seats: 2, state: 'OPEN' } });
    const signatures = [{ judgeId: 'p', hash: sheetHash(file()) }];
    expect(sign(file({ signatures }), 'q')).toMatchObject({
      value: { signed: 2, state: 'SIGNED' },
    });
  });
  it('is refused when a mark changed since it was shown, with the present hash', () => {
    const shown = sheetHash(file());
    const now = file({ states: [...file().states.slice(1), settled('01', 'a', '0')] });
    expect(sign(now, 'p', shown)).toMatchObject({
      refusal: { kind: 'stale', code: 'sheet.stale', present: { hash: sheetHash(now) } },
    });
  });
  it('counts for nothing under marks that are no longer there', () => {
    const signatures = [{ judgeId: 'p', hash: 'a'.repeat(64) }];
    expect(sign(file({ signatures }), 'q')).toMatchObject({ value: { signed: 1, state: 'OPEN' } });
  });
  it('is refused while marks are missing', () => {
    const sheet = file({ states: file().states.slice(1) });
    expect(sign(sheet)).toMatchObject({
      refusal: { code: 'sheet.incomplete', params: { missing: 1 } },
    });
  });
  it('does not wait for a subject that did not start or whose station is free', () => {
    const states = [settled('01', 'a'), settled('01', 'b')];
    const absent = file({ subjects: [subject('01'), subject('02', { code: 'DNS' })], states });
    const free = file({ subjects: [subject('01'), subject('02', { inUse: false })], states });
    expect([missingMarks(absent), missingMarks(free)]).toEqual([0, 0]);
    expect(sign(absent).ok).toBe(true);
  });
  it('is refused twice by the same seat, on a signed sheet and in a locked module', () => {
    const signatures = [{ judgeId: 'p', hash: sheetHash(file()) }];
    expect(refusalOf(sign(file({ signatures })))).toBe('sheet.already-signed');
    expect(refusalOf(sign(file({ state: 'SIGNED' })))).toBe('sheet.signed');
    expect(refusalOf(sign(file({ moduleLocked: true })))).toBe('module.locked');
  });
});

describe('the hash of a sheet', () => {
  it('does not depend on the order the states are read in', () => {
    expect(sheetHash(file({ states: file().states.toReversed() }))).toBe(sheetHash(file()));
  });
  it('stays the same when a subject is coded, and differs with any value', () => {
    const coded = file({ subjects: [subject('01', { code: 'DSQ' }), subject('02')] });
    const other = file({ states: [...file().states.slice(1), settled('01', 'a', '1/2')] });
    expect(sheetHash(coded)).toBe(sheetHash(file()));
    expect(sheetHash(other)).not.toBe(sheetHash(file()));
  });
});

describe('what one judge may see of another', () => {
  const cells = {
    p: { version: 1, value: { kind: 'judgement' as const, score: '1' }, recordedAt: 't' },
    q: { version: 1, value: { kind: 'judgement' as const, score: '3' }, recordedAt: 't' },
  };
  const state = (standing: SheetState['state']): SheetState => ({
    ...settled('01', 'a'),
    state: standing,
    cells,
  });
  it('is nothing before all are in', () => {
    expect(Object.keys(visibleCells(state('PARTIAL'), 'p'))).toEqual(['p']);
    expect(visibleCells(state('PARTIAL'), 'somebody else')).toEqual({});
  });
  it.each(['CONFLICT', 'COMPLETE'] as const)('is everything once all are in: %s', (standing) => {
    expect(Object.keys(visibleCells(state(standing), 'p'))).toEqual(['p', 'q']);
  });
});
