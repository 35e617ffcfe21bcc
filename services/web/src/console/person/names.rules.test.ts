import { describe, expect, it } from 'vitest';
import { eventsToAsk, findPeople, nameIn, shortCode } from './names.rules.ts';
import type { Person } from './person.client.ts';

const person = (change: Partial<Person>): Person => ({
  personId: '01990000-0000-7000-8000-00000000abcd',
  name: '测试甲',
  nameEn: 'Test Jia',
  idLastFour: '1234',
  organisationId: null,
  ...change,
});

describe('a name on the screen', () => {
  it('is the one in the reader’s language, and the Chinese one where there is no other', () => {
    expect(nameIn(person({}), 'en')).toBe('Test Jia');
    expect(nameIn(person({ nameEn: null }), 'en')).toBe('测试甲');
    expect(nameIn(person({}), 'zh')).toBe('测试甲');
  });
  it('is missing where registration gave none or the person was erased', () => {
    expect(nameIn(undefined, 'zh')).toBeUndefined();
    expect(nameIn(person({ name: null, nameEn: null }), 'zh')).toBeUndefined();
  });
  it('is replaced by the end of the id, where two made in one moment differ', () => {
    expect(shortCode('01990000-0000-7000-8000-00000000abcd')).toBe('00abcd');
  });
});

describe('looking for a person', () => {
  const people = [
    person({}),
    person({ personId: 'b', name: '测试乙', nameEn: 'Test Yi', idLastFour: '9876' }),
  ];
  it('finds by either name and by the last four digits, whatever the case', () => {
    for (const typed of ['乙', 'test yi', '9876'])
      expect(findPeople(people, typed, 'zh').map(({ personId }) => personId)).toEqual(['b']);
  });
  it('finds nobody by what nobody has', () => {
    expect(findPeople(people, 'zzz', 'zh')).toEqual([]);
  });
  it('lists everybody by name when nothing was typed', () => {
    expect(findPeople(people, ' ', 'en').map(({ nameEn }) => nameEn)).toEqual([
      'Test Jia',
      'Test Yi',
    ]);
  });
});

describe('whose officials are called by name', () => {
  const contests = [
    { eventId: 'e1', competitionId: 'c1' },
    { eventId: 'e2', competitionId: 'c1' },
    { eventId: 'e3', competitionId: 'c2' },
  ];
  it('those of the event somebody leads', () => {
    const held = [{ office: 'chief-judge', scope: { kind: 'event', id: 'e2' } }] as const;
    expect(eventsToAsk(held, contests)).toEqual(['e2']);
  });
  it('those of every event of a contest somebody watches', () => {
    const held = [{ office: 'supervisor', scope: { kind: 'competition', id: 'c1' } }] as const;
    expect(eventsToAsk(held, contests)).toEqual(['e1', 'e2']);
  });
  it('those of an event whose office one works in', () => {
    const held = [{ office: 'organiser', scope: { kind: 'event', id: 'e1' } }] as const;
    expect(eventsToAsk(held, contests)).toEqual(['e1']);
  });
  it('none for a judge', () => {
    const held = [{ office: 'judge', scope: { kind: 'event', id: 'e1' } }] as const;
    expect(eventsToAsk(held, contests)).toEqual([]);
  });
});
