import { describe, expect, it } from 'vitest';
import { findWinners, identitiesOf, type KnownPeople } from './former-winner.rules.ts';

const known: KnownPeople = {
  ids: new Set(['p1', 'p2']),
  byNumber: new Map([['A 123', { personId: 'p2', name: '测试·乙' }]]),
};
const won = { title: '测试能手', year: 2024 };
const issuesOf = (winner: object) => {
  const found = findWinners([{ personId: 'p1', ...won }, { ...won, ...winner } as never], known);
  return found.ok ? [] : (found.refusal.issues ?? []).map(({ at, code }) => `${at} ${code}`);
};

describe('a list of former winners', () => {
  it('takes people by their id, and by name and document, each once', () => {
    const named = { name: '测试•乙', idNumber: 'A 123', ...won };
    const found = findWinners([{ personId: 'p1', ...won }, named, named], known);
    expect(found).toMatchObject({
      ok: true,
      value: [
        { personId: 'p1', ...won },
        { personId: 'p2', ...won },
      ],
    });
  });
  it('says of each line that is wrong what is wrong with it', () => {
    expect(issuesOf({ personId: 'p9' })).toEqual(['winners.1.personId person.unknown']);
    expect(issuesOf({ name: '测试丙', idNumber: 'A 123' })).toEqual([
      'winners.1.name person.name-differs',
    ]);
  });
  it('takes nobody who is not on record: who does not take part stays unknown here', () => {
    expect(issuesOf({ name: '测试乙', idNumber: 'B 999' })).toEqual([
      'winners.1.idNumber former-winner.not-here',
    ]);
  });
  it('looks for a number under every kind of document, in one spelling', () => {
    expect(identitiesOf(' ab 12x ')).toContain('passport:AB12X');
    expect(identitiesOf('1')).toHaveLength(5);
  });
});
