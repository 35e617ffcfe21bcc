import { describe, expect, it } from 'vitest';
import type { NewDeclaration } from './declaration.body.ts';
import { flawOfDeclarations } from './declaration.rules.ts';
import { conflictsOf, type EntryTies, type OfficialTies, recusalsOf } from './recusal.rules.ts';

const official = (change: Partial<OfficialTies> = {}): OfficialTies => ({
  personId: 'judge',
  organisationIds: ['school A'],
  regions: ['CN-12'],
  declared: [],
  ...change,
});
const entry = (entryId: string, organisationId: string, memberIds = ['m']): EntryTies => ({
  entryId,
  eventId: 'event',
  organisationId,
  region: 'CN-12',
  memberIds,
});
const grounds = (one: OfficialTies, entries: readonly EntryTies[], region = false) =>
  recusalsOf([one], entries, { region }).map(({ entryId, ground }) => [entryId, ground]);

describe('an official stands aside', () => {
  it('from entries of any organisation of their own, and from no other', () => {
    expect(grounds(official(), [entry('1', 'school A'), entry('2', 'school B')])).toEqual([
      ['1', 'own-organisation'],
    ]);
    const both = official({ organisationIds: ['school A', 'school B'] });
    expect(grounds(both, [entry('2', 'school B')])).toEqual([['2', 'own-organisation']]);
  });
  it('from a declared pupil in whatever team, and from a relative’s organisation', () => {
    const tied = official({
      declared: [
        { ground: 'pupil', otherPersonId: 'p', organisationId: null },
        { ground: 'relative', otherPersonId: null, organisationId: 'school C' },
      ],
    });
    expect(grounds(tied, [entry('3', 'school B', ['q', 'p']), entry('4', 'school C')])).toEqual([
      ['3', 'pupil'],
      ['4', 'relative'],
    ]);
  });
  it('from their region only where a setting says so', () => {
    expect(grounds(official(), [entry('2', 'school B')])).toEqual([]);
    expect(grounds(official(), [entry('2', 'school B')], true)).toEqual([['2', 'region']]);
  });
  it('once an entry, for the heaviest ground', () => {
    const tied = official({
      declared: [{ ground: 'pupil', otherPersonId: 'm', organisationId: null }],
    });
    expect(grounds(tied, [entry('1', 'school A')], true)).toEqual([['1', 'own-organisation']]);
  });
  it('in a list that names organisations and no entries', () => {
    const pairs = recusalsOf([official()], [entry('1', 'school A'), entry('2', 'school A')]);
    expect(conflictsOf(pairs)).toEqual([
      {
        personId: 'judge',
        eventId: 'event',
        organisationId: 'school A',
        ground: 'own-organisation',
      },
    ]);
  });
});

describe('a declaration', () => {
  const at = new Date('2026-11-22T00:00:00Z');
  const known = { personIds: new Set(['j', 'p']), organisationIds: new Set(['o']), at };
  const declared = (change: Partial<NewDeclaration> = {}): NewDeclaration =>
    ({
      personId: 'j',
      ground: 'pupil',
      otherPersonId: 'p',
      organisationId: null,
      means: 'screen',
      ...change,
    }) as NewDeclaration;
  const codes = (...list: NewDeclaration[]) =>
    flawOfDeclarations(list, known)?.issues?.map(({ code }) => code);

  it('names one person or one organisation that is known', () => {
    expect(
      codes(declared(), declared({ otherPersonId: null, organisationId: 'o' })),
    ).toBeUndefined();
    expect(codes(declared({ organisationId: 'o' }))).toEqual(['recusal.names-one']);
    expect(codes(declared({ otherPersonId: null }))).toEqual(['recusal.names-one']);
    expect(codes(declared({ ground: 'own-organisation' }))).toEqual(['recusal.names-one']);
    expect(codes(declared({ otherPersonId: 'q' }))).toEqual(['person.unknown']);
  });
  it('is not about oneself, and not of tomorrow', () => {
    expect(codes(declared({ otherPersonId: 'j' }))).toEqual(['recusal.names-oneself']);
    const later = { means: 'paper' as const, declaredAt: '2026-11-23T00:00:00Z' };
    expect(codes(declared(later as Partial<NewDeclaration>))).toEqual(['recusal.in-future']);
  });
});
