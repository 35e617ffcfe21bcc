import { standardOf } from '@jinbang/promotion/sample/standard';
import { CONDITIONS_OF } from '@jinbang/promotion/standard/generation';
import { describe, expect, it } from 'vitest';
import {
  flawBesideNational,
  flawOfKind,
  flawOfPublisher,
  flawOfRoutes,
  flawOfState,
  flawOfSuperseding,
  lastDayOf,
  periodOf,
  type RegisteredEdition,
  waitsForRoute,
} from './standard.rules.ts';

const edition = (change: Partial<RegisteredEdition> = {}): RegisteredEdition => ({
  standardId: 'new',
  bodyId: null,
  occupationCode: '6-99-99-01',
  edition: '2025',
  fromOn: '2025-01-01',
  toOn: null,
  endedOn: null,
  state: 'published',
  document: standardOf(CONDITIONS_OF.third),
  ...change,
});
const older = (change: Partial<RegisteredEdition> = {}) =>
  edition({ standardId: 'old', edition: '2018', fromOn: '2018-01-01', ...change });
const qualification = standardOf(CONDITIONS_OF.second, { route: 'qualification' });

describe('a standard in the register', () => {
  it('is in force until its own end or until the next one follows, whichever comes first', () => {
    const to = (toOn: string | null, endedOn: string | null) =>
      periodOf({ fromOn: '2018-01-01', toOn, endedOn }).to;
    expect([to(null, null), to('2020-01-01', null), to(null, '2024-12-31')]).toEqual([
      null,
      '2020-01-01',
      '2024-12-31',
    ]);
    expect([to('2020-01-01', '2024-12-31'), to('2026-01-01', '2024-12-31')]).toEqual([
      '2020-01-01',
      '2024-12-31',
    ]);
  });
  it('is national from the office and of the enterprise from a body, never the other way round', () => {
    const own = standardOf(CONDITIONS_OF.third, { kind: 'enterprise' });
    expect(flawOfKind(standardOf([]), null)).toBeUndefined();
    expect(flawOfKind(own, 'body')).toBeUndefined();
    expect(flawOfKind(own, null)?.params).toEqual({ kind: 'national' });
    expect(flawOfKind(standardOf([]), 'body')?.params).toEqual({ kind: 'enterprise' });
  });
  it('is written on while it is a draft, and never afterwards', () => {
    expect(flawOfState({ state: 'draft' })).toBeUndefined();
    expect(flawOfState({ state: 'published' })?.code).toBe('standard.published');
    expect(flawOfState({ state: 'withdrawn' })?.code).toBe('standard.not-in-draft');
  });
  it('is published by somebody other than who wrote it', () => {
    expect(flawOfPublisher({ writtenBy: 'a' }, 'b')).toBeUndefined();
    expect(flawOfPublisher({ writtenBy: 'a' }, 'a')?.code).toBe('standard.four-eyes');
  });
});

describe('不低于国家标准', () => {
  const national = standardOf(CONDITIONS_OF.third);
  it('lets pass what asks for the same', () => {
    expect(flawBesideNational(national, national)).toBeUndefined();
  });
  it('names every clause that asks for less, where it stands, and the one it is nearest to', () => {
    const own = standardOf(CONDITIONS_OF.second, { kind: 'enterprise' });
    expect(flawBesideNational(own, national)).toEqual({
      kind: 'invalid',
      code: 'standard.weaker',
      params: { count: 2, edition: '2025' },
      issues: [
        {
          at: 'levels[0].oneOf[0]',
          code: 'standard.clause-weaker',
          params: { level: '4', clause: '4-held', nearest: '4-held' },
        },
        {
          at: 'levels[1].oneOf[0]',
          code: 'standard.clause-weaker',
          params: { level: '3', clause: '3-held', nearest: '3-held' },
        },
      ],
    });
  });
  it('names a level the nation does not know, and leaves what an enterprise appoints alone', () => {
    const [first] = CONDITIONS_OF.third;
    const own = standardOf([
      { level: '1', oneOf: first?.oneOf ?? [] },
      { level: 'chief', oneOf: first?.oneOf ?? [] },
    ]);
    expect(flawBesideNational(own, national)?.issues).toEqual([
      { at: 'levels[0]', code: 'standard.level-not-national', params: { level: '1' } },
    ]);
  });
});

describe('a newer edition', () => {
  it('ends the older one the day before it begins', () => {
    expect(flawOfSuperseding(edition(), older())).toBeUndefined();
    expect(lastDayOf(edition())).toBe('2024-12-31');
  });
  it('takes the place of a published one of the same occupation and owner alone, once', () => {
    const codes = [
      undefined,
      older({ state: 'draft' }),
      older({ bodyId: 'body' }),
      older({ occupationCode: '6-99-99-02' }),
      older({ endedOn: '2020-01-01' }),
    ].map((one) => flawOfSuperseding(edition(), one)?.code);
    expect(new Set(codes)).toEqual(new Set(['standard.supersedes-unknown']));
  });
  it('takes the place of no later one', () => {
    const later = older({ fromOn: '2025-01-01' });
    expect(flawOfSuperseding(edition(), later)?.params).toEqual({ from: '2025-01-01' });
  });
  it('is on the same route as every edition in force beside it (M23)', () => {
    const other = older({ document: qualification });
    expect(flawOfRoutes(edition(), [other], null)?.params).toEqual({ edition: '2018' });
    expect(flawOfRoutes(edition(), [other], 'old')).toBeUndefined();
    expect(flawOfRoutes(edition(), [{ ...other, toOn: '2024-12-31' }], null)).toBeUndefined();
    expect(flawOfRoutes(edition(), [older()], null)).toBeUndefined();
  });
});

describe('a result', () => {
  it('waits while event and register disagree on the route', () => {
    expect(waitsForRoute({ route: 'level' }, qualification)).toBe('occupation.route-differs');
    expect(waitsForRoute({ route: 'qualification' }, { route: 'level' })).toBe(
      'occupation.route-differs',
    );
  });
  it('does not wait where they agree or the register knows nothing', () => {
    expect(waitsForRoute({ route: 'qualification' }, qualification)).toBeUndefined();
    expect(waitsForRoute({ route: 'level' }, undefined)).toBeUndefined();
  });
});
