import { describe, expect, it } from 'vitest';
import { pictureOf, sheetOf, subjectOf } from './picture.fixture.ts';
import { expectedOn, type SheetRecords, sheetNeed, unsignedBy } from './sheet-need.rules.ts';

const records: SheetRecords = {
  counts: new Map([['sheet', { settled: 3, partial: 1, conflicts: 0 }]]),
  seats: new Map([
    [
      'sheet',
      [
        { judgeId: 'anna', given: 2 },
        { judgeId: 'ben', given: 1 },
      ],
    ],
  ]),
  signers: new Map([['sheet', new Set(['anna'])]]),
  standings: new Map(),
  reopenings: new Map([['sheet', 'asked']]),
};

describe('what a sheet waits for', () => {
  it('is the marks of each seat and its signature', () => {
    expect(sheetNeed(pictureOf(), sheetOf(), records)).toMatchObject({
      panelId: 'p',
      expected: 4,
      settled: 3,
      partial: 1,
      seats: [
        { judgeId: 'anna', given: 2, needed: 2, signed: true },
        { judgeId: 'ben', given: 1, needed: 2, signed: false },
        { judgeId: 'cai', given: 0, needed: 2, signed: false },
      ],
      reopeningId: 'asked',
    });
  });
  it('asks nothing of a seat that stands aside, nor of codes that are not awaited', () => {
    const picture = pictureOf({
      recused: new Map([['01', new Set(['anna'])]]),
      subjects: [subjectOf('01'), subjectOf('02', { code: 'DNF' })],
    });
    const [panel] = picture.panels;
    expect(panel && expectedOn(picture, panel, sheetOf())).toEqual({
      marks: 2,
      bySeat: new Map([
        ['anna', 0],
        ['ben', 1],
        ['cai', 1],
      ]),
    });
    expect(sheetNeed(picture, sheetOf(), records).seats[0]).toMatchObject({ given: 0, needed: 0 });
  });
  it('is nobody’s while no panel marks it', () => {
    expect(sheetNeed(pictureOf({ panels: [] }), sheetOf(), records)).toMatchObject({
      panelId: null,
      expected: 0,
      seats: [],
    });
  });
});

describe('a sheet whose panel changed seats', () => {
  const change = {
    subCriteria: ['A1'],
    leaverId: 'old',
    successorId: 'cai',
    leftAt: new Date('2026-05-12T02:00:00Z'),
    recordedAt: new Date('2026-05-12T02:00:00Z'),
    sheets: [],
    restarted: [],
  };
  const [panel] = pictureOf().panels;
  const picture = pictureOf({ panels: panel ? [{ ...panel, changes: [change] }] : [] });
  const marked = {
    ...records,
    seats: new Map([['sheet', [{ judgeId: 'old', given: 1 }]]]),
    standings: new Map([
      [
        'sheet',
        [
          { judgeId: 'anna', signed: true, hasLeft: false },
          { judgeId: 'ben', signed: false, hasLeft: false },
          { judgeId: 'old', signed: false, hasLeft: true },
        ],
      ],
    ]),
  };
  it('counts what the seat gave before, and waits for whoever left to sign it', () => {
    const need = sheetNeed(picture, sheetOf(), marked);
    expect(need.seats.map(({ judgeId, given, hasLeft }) => [judgeId, given, hasLeft])).toEqual([
      ['anna', 0, false],
      ['ben', 0, false],
      ['cai', 1, false],
      ['old', 0, true],
    ]);
    // Whoever came when all was complete has nothing to sign.
    expect(unsignedBy(need)).toEqual(['ben', 'old']);
  });
});
