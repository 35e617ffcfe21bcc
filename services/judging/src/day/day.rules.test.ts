import { newId } from '@jinbang/kernel/id';
import { describe, expect, it } from 'vitest';
import { numberAspects } from '../scheme/scheme.rules.ts';
import { smallScheme } from '../small-scheme.fixture.ts';
import { criteriaOf, panelsFor, panelsOfLeaver } from './day.rules.ts';
import { moduleProgress, sheetProgress } from './progress.rules.ts';

describe('a judge’s day', () => {
  const panels = [{ seats: ['anna', 'ben'] }, { seats: ['cai'] }];
  it('holds the panels one sits on, or all for those who lead or type', () => {
    expect(panelsFor(panels, { personId: 'cai', seesAll: false })).toEqual([{ seats: ['cai'] }]);
    expect(panelsFor(panels, { personId: 'chief', seesAll: true })).toHaveLength(2);
    expect(panelsFor(panels, { personId: 'chief', seesAll: false })).toEqual([]);
  });
  it('holds of a panel one left what is still to be signed alone', () => {
    const here = (moduleId: string) => ({ moduleId, subCriteria: ['A1', 'A2'], seats: ['ben'] });
    const awaited = [{ moduleId: 'm', subCriterion: 'A2' }];
    expect(panelsOfLeaver([here('m'), here('other')], awaited)).toEqual([
      { ...here('m'), subCriteria: ['A2'] },
    ]);
    expect(panelsOfLeaver([here('m')], [])).toEqual([]);
  });
  it('holds only the sub-criteria of those panels', () => {
    const content = numberAspects(smallScheme(), newId);
    expect(criteriaOf(content, new Set(['A2']))).toMatchObject([
      { code: 'A', subCriteria: [{ code: 'A2' }] },
    ]);
    expect(criteriaOf(content, new Set())).toEqual([]);
    expect(criteriaOf(undefined, new Set(['A1']))).toEqual([]);
  });
});

describe('progress', () => {
  const head = {
    moduleId: 'm',
    sessionId: 'am',
    subCriterion: 'A1',
    version: 0,
    state: 'OPEN' as const,
    signed: 0,
  };
  const input = {
    panels: [{ panelId: 'p', moduleId: 'm', subCriteria: ['A1'], seats: ['anna', 'ben'] }],
    aspects: new Map([['m/A1', 3]]),
    awaited: new Map([['m/am', 2]]),
    moved: new Map<string, number>(),
    counts: new Map([['one', { settled: 4, partial: 1, conflicts: 1 }]]),
  };
  const one = sheetProgress({ ...head, sheetId: 'one', state: 'SIGNED' }, input);
  const empty = sheetProgress({ ...head, sheetId: 'two', sessionId: 'pm' }, input);

  it('counts aspects times subjects that are awaited', () => {
    expect(one).toMatchObject({
      panelId: 'p',
      seats: 2,
      expected: 6,
      settled: 4,
      partial: 1,
      conflicts: 1,
    });
  });
  it('counts no sheet of a session nobody stands in', () => {
    const module = {
      moduleId: 'm',
      name: { zh: '实操' },
      version: 1,
      schemeVersion: 1,
      panelsVersion: 1,
      locked: false,
    };
    expect(moduleProgress(module, [one, empty])).toMatchObject({
      expected: 6,
      settled: 4,
      conflicts: 1,
      sheets: 1,
      signedSheets: 1,
    });
  });
});
