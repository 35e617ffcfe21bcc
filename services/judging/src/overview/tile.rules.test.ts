import { describe, expect, it } from 'vitest';
import { aspectOf, pictureOf, sheetOf, subjectOf } from './picture.fixture.ts';
import type { Picture } from './picture.rules.ts';
import { type Standing, tilesOf } from './tile.rules.ts';

const ALL = ['anna', 'ben', 'cai'];
const standing = (
  aspectId: string,
  state: Standing['state'],
  judges: readonly string[],
): readonly [string, Standing] => [aspectId, { aspectId, state, judges }];
const complete = [standing('A1.1', 'COMPLETE', ALL), standing('A1.2', 'COMPLETE', ['ben'])];

const tile = (
  standings: readonly (readonly [string, Standing])[],
  picture: Picture = pictureOf(),
  subject = subjectOf('01'),
) => tilesOf(picture, subject, new Map(standings))[0];

describe('a tile of the board', () => {
  it('is empty where nobody has marked, and counts each seat and one agreed value', () => {
    expect(tile([])).toEqual({
      panelId: 'p',
      state: 'empty',
      given: 0,
      needed: 4,
      settled: 0,
      aspects: 2,
      conflicts: 0,
    });
  });
  it('is begun with the first cell', () => {
    expect(tile([standing('A1.1', 'PARTIAL', ['anna', 'cai'])])).toMatchObject({
      state: 'begun',
      given: 2,
      settled: 0,
    });
  });
  it('is in conflict before it is anything else', () => {
    const clash = [standing('A1.1', 'CONFLICT', ALL), standing('A1.2', 'COMPLETE', ['ben'])];
    expect(tile(clash)).toMatchObject({ state: 'conflict', given: 4, settled: 1, conflicts: 1 });
  });
  it('is complete with every aspect, and signed only with every sheet of the panel', () => {
    expect(tile(complete)).toMatchObject({ state: 'complete', given: 4, settled: 2 });
    const signed = sheetOf({ state: 'SIGNED' });
    expect(tile(complete, pictureOf({ sheets: [signed] }))?.state).toBe('signed');
    const [panel] = pictureOf().panels;
    const wider = pictureOf({
      panels: panel
        ? [
            {
              ...panel,
              subCriteria: ['A1', 'A2'],
              aspects: [...panel.aspects, { ...aspectOf('A2.1'), subCriterion: 'A2' }],
            },
          ]
        : [],
      sheets: [signed, sheetOf({ sheetId: 'two', subCriterion: 'A2' })],
    });
    const all = [...complete, standing('A2.1', 'COMPLETE', ALL)];
    expect(tile(all, wider)?.state).toBe('complete');
  });
  it('counts nobody who stands aside, and says so where the whole panel does', () => {
    const one = pictureOf({ recused: new Map([['01', new Set(['cai'])]]) });
    expect(tile([standing('A1.1', 'COMPLETE', ALL)], one)).toMatchObject({ given: 2, needed: 3 });
    const all = pictureOf({ recused: new Map([['01', new Set(ALL)]]) });
    expect(tile([], all)?.state).toBe('aside');
  });
  it('awaits nothing of whoever did not start', () => {
    expect(tile([], pictureOf(), subjectOf('01', { code: 'DNS' }))).toMatchObject({
      state: 'none',
      needed: 0,
    });
  });
  it('awaits each aspect at one of the stations of whoever moved', () => {
    const moves = [
      { fromSubjectId: '01', toSubjectId: '02', aspects: ['A1.1'], toCode: 'OK' as const },
    ];
    const picture = pictureOf({ moves });
    expect(tile([], picture)).toMatchObject({ aspects: 1, needed: 3 });
    expect(tile([], picture, subjectOf('02'))).toMatchObject({ aspects: 1, needed: 1 });
  });
  it('counts two entries that are compared', () => {
    const [panel] = pictureOf().panels;
    const aspects = [aspectOf('A1.3', { kind: 'pass-fail' }, 'twoIndependent')];
    const picture = pictureOf({ panels: panel ? [{ ...panel, aspects }] : [] });
    expect(tile([standing('A1.3', 'PARTIAL', ['ben'])], picture)).toMatchObject({
      given: 1,
      needed: 2,
    });
  });
  it('counts a mark of whoever held the seat before as the seat’s', () => {
    const [panel] = pictureOf().panels;
    const change = {
      subCriteria: ['A1'],
      leaverId: 'old',
      successorId: 'cai',
      leftAt: new Date('2026-05-12T02:00:00Z'),
      recordedAt: new Date('2026-05-12T02:00:00Z'),
      sheets: [],
      restarted: [],
    };
    const picture = pictureOf({ panels: panel ? [{ ...panel, changes: [change] }] : [] });
    expect(tile([standing('A1.1', 'COMPLETE', ['anna', 'ben', 'old'])], picture)).toMatchObject({
      given: 3,
      needed: 4,
    });
  });
});
