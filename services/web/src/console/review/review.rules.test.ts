import { commitmentOf, drawBySeed } from '@jinbang/draws/seeded-draw';
import { describe, expect, it } from 'vitest';
import type { ReviewFigures, ReviewSheet } from './review.client.ts';
import {
  allFindings,
  allowedOf,
  beginObstacle,
  blankError,
  cellsOf,
  closeObstacle,
  comparedAs,
  errorsOf,
  flawOf,
  groupsOf,
  inFormOrder,
  isDrawnAgain,
  nextOf,
  openFindings,
  panelOf,
  percentOf,
  rateLine,
  standingOf,
  valueOnFile,
} from './review.rules.ts';

type Check = ReviewSheet['checks'][number];
const check = (verdict: Check['verdict'], hash: string, aspectIds: readonly string[] = []) => ({
  ...{ checkId: `${verdict}-${hash}`, verdict, hash, checkedBy: 'p', checkedAt: 't' },
  errors: aspectIds.map((aspectId) => ({
    ...{ aspectId, judgeId: null, kind: 'transfer' as const, right: '3' },
  })),
});
const sheet = (label: string, change: Partial<ReviewSheet> = {}): ReviewSheet => ({
  ...{ subjectId: `s${label}`, label, sessionId: null, because: 'top', isOutstanding: true },
  ...{ hash: 'now', marks: [], checks: [], ...change },
});
const figures: ReviewFigures = {
  ...{ sheets: 400, top: 120, byLot: 42, checked: 162, wrong: 9, rate: '1/18' },
  ...{ isForced: true, due: 400, outstanding: 238 },
};

describe('where a sheet of the review stands', () => {
  it('waits for eyes until it was compared as it is now, and for a correction once it was wrong', () => {
    expect(standingOf(sheet('1'))).toBe('due');
    expect(standingOf(sheet('1', { checks: [check('wrong', 'now')] }))).toBe('wrong');
    expect(standingOf(sheet('1', { checks: [check('wrong', 'before')] }))).toBe('again');
    expect(standingOf(sheet('1', { checks: [check('right', 'before')] }))).toBe('again');
    expect(standingOf(sheet('1', { isOutstanding: false }))).toBe('right');
  });
  it('lies with those of its reason, by session and code', () => {
    const sheets = [
      sheet('10', { sessionId: 'b' }),
      sheet('2', { sessionId: 'b' }),
      sheet('3', { sessionId: 'a' }),
      sheet('1', { because: 'lot' }),
      sheet('4', { because: null }),
    ];
    const sessions = [{ sessionId: 'a' }, { sessionId: 'b' }];
    expect(
      groupsOf(sheets, sessions).map((group) => [
        group.because,
        group.sheets.map(({ label }) => label),
      ]),
    ).toEqual([
      ['top', ['3', '2', '10']],
      ['lot', ['1']],
    ]);
  });
  it('is followed by the next one that waits for eyes, from the start where none is left', () => {
    const right = { isOutstanding: false };
    const sheets = [sheet('1'), sheet('2', right), sheet('3'), sheet('4', right)];
    expect(nextOf(sheets, null)?.label).toBe('1');
    expect(nextOf(sheets, 's1')?.label).toBe('3');
    expect(nextOf(sheets, 's3')?.label).toBe('1');
    expect(nextOf([sheet('2', right)], 's2')).toBeUndefined();
  });
  it('does not come back while the list has not heard of the comparison', () => {
    const [first, second] = [sheet('1'), sheet('2')];
    const compared = new Set([comparedAs(first)]);
    expect(nextOf([first, second], 's2', compared)?.label).toBe('2');
    expect(nextOf([first], null, compared)).toBeUndefined();
    expect(nextOf([{ ...first, hash: 'corrected' }], null, compared)?.label).toBe('1');
  });
});

describe('the rate beside its limit', () => {
  it('reads as a percentage, never more than it is', () => {
    expect(percentOf('1/18')).toEqual({ text: '5.55', isWhole: false });
    expect(percentOf('0.05')).toEqual({ text: '5', isWhole: true });
    expect(percentOf('0.1')).toEqual({ text: '10', isWhole: true });
    expect(percentOf('0')).toEqual({ text: '0', isWhole: true });
    expect(percentOf('0.0999999')).toEqual({ text: '9.99', isWhole: false });
    expect(percentOf('1')).toEqual({ text: '100', isWhole: true });
  });
  it('says how many may be wrong: exactly the limit still may', () => {
    expect(allowedOf(figures, '5')).toBe(8);
    expect(allowedOf({ ...figures, top: 100, byLot: 0 }, '5')).toBe(5);
    expect(allowedOf({ ...figures, top: 3, byLot: 0 }, '5')).toBe(0);
  });
  it('stands on its line, on the right side of the limit', () => {
    expect(rateLine('0', '5')).toEqual({ rate: 0, limit: 50 });
    const over = rateLine('0.2', '5');
    expect(over.rate).toBeGreaterThan(over.limit);
    expect(over.rate).toBeLessThanOrEqual(100);
    expect(rateLine('0', '0')).toEqual({ rate: 0, limit: 0 });
  });
});

describe('what was found wrong', () => {
  const mark = (aspectId: string, subjectId: string) => ({
    ...{ subjectId, aspectId, code: aspectId, value: '1', cells: [] },
  });
  const wrong = sheet('1', {
    marks: [mark('a', 's1'), mark('b', 'moved')],
    checks: [check('wrong', 'before', ['a']), check('wrong', 'now', ['a', 'b'])],
  });
  it('is opened where each aspect was marked, each cell once, as found on the present marks', () => {
    expect(cellsOf(openFindings([wrong, wrong]))).toEqual([
      { subjectId: 's1', aspectId: 'a' },
      { subjectId: 'moved', aspectId: 'b' },
    ]);
    expect(openFindings([{ ...wrong, hash: 'corrected' }])).toEqual([]);
    expect(allFindings([wrong])).toHaveLength(3);
  });
  it('is written down whole: at least one error, of a kind, with what stands on paper', () => {
    const draft = blankError('a');
    expect(flawOf([])).toBe('none');
    expect(flawOf([draft])).toBe('kind');
    expect(flawOf([{ ...draft, kind: 'sum', right: ' ' }])).toBe('right');
    const whole = { ...draft, kind: 'sum' as const, right: ' 2 ' };
    expect(flawOf([whole])).toBeNull();
    expect(errorsOf([whole])).toEqual([{ aspectId: 'a', judgeId: null, kind: 'sum', right: '2' }]);
  });
});

describe('a mark beside the paper', () => {
  it('reads a fraction without end to four decimals, never more than it is', () => {
    expect(['13/9', '2/3', '-1/3', '1/30000', '7.50'].map(valueOnFile)).toEqual([
      '1.4444…',
      '0.6666…',
      '−0.3333…',
      '0.0000…',
      '7.50',
    ]);
  });
  it('stands in the order of the form, with the panel of its sub-criterion', () => {
    const marks = ['A1.10', 'B1.1', 'A1.2'].map((code) => ({
      ...{ subjectId: 's', aspectId: code, code, value: null, cells: [] },
    }));
    expect(inFormOrder(marks).map(({ code }) => code)).toEqual(['A1.2', 'A1.10', 'B1.1']);
    const panels = [
      { panelId: 'other', moduleId: 'n', subCriteria: ['A1'] },
      { panelId: 'own', moduleId: 'm', subCriteria: ['A1', 'A2'] },
    ];
    expect(panelOf(panels, 'm', 'A1.10')).toBe('own');
    expect(panelOf(panels, 'm', 'B1.1')).toBeNull();
  });
});

describe('what stands in the way', () => {
  it('of beginning is the lock, then the office', () => {
    expect(beginObstacle({ locked: false }, true)).toBe('not-locked');
    expect(beginObstacle({ locked: true }, false)).toBe('not-supervisor');
    expect(beginObstacle({ locked: true }, true)).toBeNull();
  });
  it('of closing is first what was not found right', () => {
    const second = { mayClose: true, isOwn: false };
    expect(closeObstacle(figures, { locked: false }, second)).toBe('outstanding');
    const done = { ...figures, outstanding: 0 };
    const locked = { locked: true };
    expect(closeObstacle(done, { locked: false }, second)).toBe('not-locked');
    expect(closeObstacle(done, locked, { ...second, mayClose: false })).toBe('not-second');
    expect(closeObstacle(done, locked, { ...second, isOwn: true })).toBe('own-work');
    expect(closeObstacle(done, locked, second)).toBeNull();
  });
});

describe('the draw done once more', () => {
  const takers = ['s1', 's2', 's3', 's4'];
  const items = ['1', '2', '3', '4'];
  const seeded = { place: 'review:m', secret: 'a'.repeat(64), publicValue: '3 5', takers, items };
  const draw = { ...seeded, commitment: commitmentOf(seeded), taken: 2 };
  const lots = drawBySeed(seeded).filter(({ item }) => Number(item) <= 2);
  const sheets = lots.map(({ taker }) => ({ ...sheet(taker), subjectId: taker, because: 'lot' }));
  const shown = sheets as ReviewSheet[];
  it('agrees with the sheets that are shown as drawn, and with the commitment', () => {
    expect(isDrawnAgain({ draw }, shown)).toBe(true);
    expect(isDrawnAgain({ draw }, shown.slice(1))).toBe(false);
    expect(isDrawnAgain({ draw: { ...draw, commitment: '0'.repeat(64) } }, shown)).toBe(false);
    expect(isDrawnAgain({ draw: { ...draw, publicValue: null } }, [])).toBeNull();
  });
});
