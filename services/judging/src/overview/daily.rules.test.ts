import { describe, expect, it } from 'vitest';
import { isOfDay, outstandingOf, panelDays } from './daily.rules.ts';
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
  it('speaks of an incident on the days it was recorded and decided, and while it is open', () => {
    const day = (date: string) => ({
      from: new Date(`${date}T00:00:00Z`),
      to: new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000),
    });
    const days = ['2026-05-11', '2026-05-12', '2026-05-13', '2026-05-14'].map(day);
    const told = { recordedAt: '2026-05-12T09:00:00Z', decision: null, withdrawal: null };
    const open = { ...told, state: 'open' as const };
    expect(days.map((one) => isOfDay(open, one))).toEqual([false, true, true, true]);
    const decided = {
      ...told,
      state: 'decided' as const,
      decision: { decidedAt: '2026-05-14T08:00:00Z' },
    };
    expect(days.map((one) => isOfDay(decided, one))).toEqual([false, true, false, true]);
  });
});
