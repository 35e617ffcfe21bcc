import { describe, expect, it } from 'vitest';
import {
  evidenceOf,
  isCount,
  kindIn,
  maySupersede,
  NO_FILTER,
  NOTHING_TYPED,
  queryOf,
  readJson,
  stateOf,
  todayOf,
} from './standard.rules.ts';

const outline = (change: object = {}) =>
  ({
    standardId: 'a',
    kind: 'national',
    bodyId: null,
    occupation: { code: '6-99-99-01', name: { zh: '测试工' } },
    from: '2018-01-01',
    to: null,
    state: 'published',
    isInForce: true,
    supersededBy: null,
    ...change,
  }) as never;

describe('the list of standards', () => {
  it('asks for what is chosen and for nothing else', () => {
    expect(queryOf(NO_FILTER, '2026-11-20')).toBe('');
    const filter = { occupation: ' 6-31 ', kind: 'national', edition: '2018', only: 'in-force' };
    expect(queryOf(filter, '2026-11-20')).toBe(
      '?occupation=6-31&kind=national&edition=2018&inForceOn=2026-11-20',
    );
    expect(queryOf({ ...NO_FILTER, only: 'draft' }, '')).toBe('?state=draft');
  });
  it('says of a published one whether it is in force, to come or over', () => {
    const state = (change: object) => stateOf(outline(change), '2026-11-20');
    expect(state({})).toBe('in-force');
    expect(state({ isInForce: false, from: '2027-01-01' })).toBe('to-come');
    expect(state({ isInForce: false })).toBe('over');
    expect(state({ state: 'draft', isInForce: false })).toBe('draft');
  });
  it('takes the day of the country, wherever it is read', () => {
    expect(todayOf(new Date('2026-11-20T17:00:00Z'))).toBe('2026-11-21');
  });
});

describe('a file that is handed in', () => {
  it('is JSON or it is nothing', () => {
    expect(readJson('{"kind": "national"}')).toEqual({ kind: 'national' });
    expect(readJson('a,b')).toBeUndefined();
  });
  it('says whose standard it is', () => {
    expect([{ kind: 'enterprise' }, { kind: 'x' }, null, []].map(kindIn)).toEqual([
      'enterprise',
      null,
      null,
      null,
    ]);
  });
});

describe('what a draft may take the place of', () => {
  it('is an older edition in force of the same occupation and owner', () => {
    const draft = outline({ standardId: 'b', from: '2025-01-01', state: 'draft' });
    const others = [
      outline(),
      outline({ standardId: 'c', from: '2025-01-01' }),
      outline({ standardId: 'd', bodyId: 'body' }),
      outline({ standardId: 'e', supersededBy: 'a' }),
      outline({ standardId: 'f', state: 'draft' }),
    ];
    expect(maySupersede(draft, others)).toEqual([outline()]);
  });
});

describe('what is typed of a person', () => {
  it('is not known where nothing is typed', () => {
    expect(Object.values(evidenceOf(NOTHING_TYPED))).toEqual(Array(8).fill(null));
  });
  it('is known to be nothing where that is said', () => {
    const typed = { heldLevel: 'none', diploma: 'none', title: 'none' } as const;
    expect(evidenceOf({ ...NOTHING_TYPED, ...typed, apprenticeshipDone: 'no' })).toMatchObject({
      held: [],
      diplomas: [],
      titles: [],
      apprenticeshipDone: false,
    });
  });
  it('is evidence as the register asks for it', () => {
    const typed = { ...NOTHING_TYPED, age: '30', heldLevel: '4', heldYears: '3' } as const;
    expect(evidenceOf(typed)).toMatchObject({
      age: 30,
      held: [{ level: '4', related: false, years: 3 }],
    });
    const student = { ...NOTHING_TYPED, diploma: 'bachelor', finalYear: true };
    expect(evidenceOf(student).diplomas).toEqual([
      { diploma: 'bachelor', major: 'same', state: 'final-year' },
    ]);
  });
  it('counts in whole numbers', () => {
    expect(['', '12', '1.5', '-1', 'x'].map(isCount)).toEqual([true, true, false, false, false]);
  });
});
