import { describe, expect, it } from 'vitest';
import { outstandingOf, panelDays } from './daily.rules.ts';
import { pictureOf, sheetOf } from './picture.fixture.ts';
import { type SheetRecords, sheetNeed } from './sheet-need.rules.ts';

const records: SheetRecords = {
  counts: new Map([['open', { settled: 1, partial: 1, conflicts: 1 }]]),
  seats: new Map(),
  signers: new Map([['open', new Set(['ben'])]]),
  standings: new Map(),
  reopenings: new Map(),
};
const picture = pictureOf();
const needs = [sheetOf({ sheetId: 'open' }), sheetOf({ sheetId: 'done', state: 'SIGNED' })].map(
  (sheet) => sheetNeed(picture, sheet, records),
);

describe('the daily meeting', () => {
  it('counts what each panel marked that day, and whom it was about', () => {
    const marks = [
      { aspectId: 'A1.1', subjectId: '01', given: 3, changed: 1 },
      { aspectId: 'A1.2', subjectId: '01', given: 1, changed: 0 },
      { aspectId: 'elsewhere', subjectId: '09', given: 7, changed: 7 },
    ];
    expect(panelDays(picture, marks, needs)).toMatchObject([
      { panelId: 'p', given: 4, changed: 1, subjects: 1, expected: 8, settled: 1, signedSheets: 1 },
    ]);
  });
  it('names the sheets that are open and who has not signed', () => {
    expect(outstandingOf(needs)).toMatchObject([
      { sheetId: 'open', missing: 3, conflicts: 1, unsignedBy: ['anna', 'cai'] },
    ]);
  });
});
