import { describe, expect, it } from 'vitest';
import type { Subject } from './code.client.ts';
import { choicesFor, groupsOf, lackOf, standingCount } from './code.rules.ts';

const subject = (label: string, change: Partial<Subject> = {}): Subject => ({
  ...{ subjectId: label, moduleId: 'floor', sessionId: 'morning', kind: 'station', label },
  ...{ group: null, code: 'OK', version: 0, ...change },
});
const subjects = [subject('10'), subject('2', { code: 'DNS', version: 1 })];
const draft = { subjectId: '10', code: 'DSQ', reason: '作弊（测试）' } as const;
const unlocked = new Set<string>();

describe('a result code', () => {
  it.each([
    [{}, null],
    [{ subjectId: '' }, 'subject'],
    [{ code: '' }, 'code'],
    [{ subjectId: '2', code: 'DNS' }, 'same'],
    [{ subjectId: '2', code: 'OK' }, null],
    [{ reason: '  ' }, 'reason'],
  ] as const)('with %o lacks %s', (change, lack) => {
    expect(lackOf({ ...draft, ...change }, subjects, unlocked)).toBe(lack);
  });
  it('is not recorded in a module that is locked', () => {
    expect(lackOf(draft, subjects, new Set(['floor']))).toBe('locked');
  });
  it('is another than stands, and is taken back only where one stands', () => {
    expect(choicesFor(subjects[0])).toEqual(['DNS', 'DNF', 'WD', 'DSQ']);
    expect(choicesFor(subjects[1])).toEqual(['OK', 'DNF', 'WD', 'DSQ']);
  });
});

it('lists whom it may be about by module and session, station 2 before station 10', () => {
  const head = { modules: [], sessions: [] };
  const all = [...subjects, subject('K7', { moduleId: 'works', sessionId: null })];
  expect(groupsOf(head, all).map((one) => one.subjects.map(({ label }) => label))).toEqual([
    ['2', '10'],
    ['K7'],
  ]);
});

it('counts the codes that stand, not what was taken back or came before', () => {
  const given = (change: object) => ({
    ...{ subjectId: 's', moduleId: 'm', sessionId: null, label: '1', version: 1, reason: null },
    ...{ code: 'DNS' as const, stands: true, codedBy: 'p', recordedAt: '2026-05-12T01:00:00Z' },
    ...change,
  });
  expect(standingCount([given({}), given({ stands: false }), given({ code: 'OK' as const })])).toBe(
    1,
  );
});
