import { describe, expect, it } from 'vitest';
import { type OpenedCell, type OpenedSheet, openedAgain } from './opened-again.rules.ts';

const [FIRST, SECOND] = ['2026-11-21T02:00:00.000Z', '2026-11-21T03:00:00.000Z'] as const;
const sheet = (change: Partial<OpenedSheet> = {}): OpenedSheet => ({
  ...{ sheetId: 's1', ownReason: null, ownAt: null, moduleReason: null, moduleAt: null },
  ...{ amendedReason: null, amendedAt: null },
  ...change,
});
const cell = (change: Partial<OpenedCell> = {}): OpenedCell => ({
  ...{ sheetId: 's1', subjectId: 'p1', aspectId: 'a1', rulingKind: null, rulingNumber: null },
  ...{ reason: '转录有误', at: FIRST },
  ...change,
});
const sees = { sheetIds: new Set(['s1', 's2']), subjectIds: new Set(['p1']) };
const wholeOf = (change: Partial<OpenedSheet>) =>
  openedAgain({ sheets: [sheet(change)], cells: [] }, sees);

describe('what is open once more', () => {
  it('is a whole sheet, for the reason it was asked for', () => {
    expect(wholeOf({ ownReason: '抄录有误', ownAt: FIRST })).toEqual([
      { sheetId: 's1', by: 'chief-judge', reason: '抄录有误', at: FIRST },
    ]);
    expect(wholeOf({ moduleReason: '断电', moduleAt: FIRST })[0]?.reason).toBe('断电');
    expect(wholeOf({ amendedReason: '评分点有误', amendedAt: FIRST })[0]?.reason).toBe(
      '评分点有误',
    );
  });
  it('gives no reason where an amendment came after and may be it', () => {
    const module = { moduleReason: '断电', moduleAt: FIRST };
    const amended = { amendedReason: '评分点有误', amendedAt: SECOND };
    expect(wholeOf({ ...module, ...amended })).toMatchObject([{ reason: null, at: null }]);
    expect(wholeOf({ ...module, moduleAt: SECOND, ...amended, amendedAt: FIRST })).toMatchObject([
      { reason: '断电', at: SECOND },
    ]);
    expect(wholeOf({ ...module, ...amended, ownReason: '己', ownAt: FIRST })).toMatchObject([
      { reason: '己' },
    ]);
  });
  it('names the marks of a sheet that is open for some alone, each once, and not the sheet', () => {
    const twice = [cell(), cell({ reason: '另一个', at: SECOND })];
    expect(openedAgain({ sheets: [sheet()], cells: twice }, sees)).toEqual([
      {
        sheetId: 's1',
        subjectId: 'p1',
        aspectId: 'a1',
        by: 'chief-judge',
        reason: '转录有误',
        at: FIRST,
      },
    ]);
  });
  it('says which ruling it follows', () => {
    const ruled = cell({ rulingKind: 'recount', rulingNumber: 3, reason: null, at: null });
    expect(openedAgain({ sheets: [sheet()], cells: [ruled] }, sees)).toMatchObject([
      { by: 'recount', number: 3, reason: null },
    ]);
  });
  it('tells nobody of sheets and stations they do not mark', () => {
    const elsewhere = [cell({ sheetId: 's9' }), cell({ subjectId: 'p9' })];
    expect(openedAgain({ sheets: [sheet({ sheetId: 's9' })], cells: elsewhere }, sees)).toEqual([]);
  });
});
