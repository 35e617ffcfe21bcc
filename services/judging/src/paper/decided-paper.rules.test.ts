import type { AppealView } from '@jinbang/contracts/http/judging-appeal';
import type { ReviewSheet, ReviewView } from '@jinbang/contracts/http/judging-review';
import { textOfPdf } from '@jinbang/papers/pdf-text.fixture';
import { openPrinter } from '@jinbang/papers/printer';
import { afterAll, describe, expect, it } from 'vitest';
import { rulingPaper } from './appeal-paper.rules.ts';
import { EVENT_ID, groundOf, MODULE_ID, SESSION_ID } from './marking.fixture.ts';
import { reviewPaper } from './review-paper.rules.ts';

const printer = openPrinter({ onFault: (cause) => console.error(cause) });
afterAll(() => printer.close());

const textOf = async (paper: Parameters<typeof printer.print>[0]): Promise<string> => {
  const printed = await printer.print(paper);
  if (!printed.ok) throw new Error(printed.refusal.code);
  return (await textOfPdf(printed.value.bytes)).join('\n');
};

const AT = '2026-05-13T01:00:00.000Z';
const HASH = 'a'.repeat(64);

const review: ReviewView = {
  ...{ reviewId: EVENT_ID, moduleId: MODULE_ID, state: 'CLOSED', version: 7, begunBy: EVENT_ID },
  rule: { topCount: null, topPercent: '30', restPercent: '15', limitPercent: '5' },
  ...{ begunAt: AT, enteredBy: [], closedBy: EVENT_ID, closedAt: AT },
  figures: {
    ...{ sheets: 20, top: 6, byLot: 3, checked: 20, wrong: 1, rate: '1/9', isForced: true },
    ...{ due: 20, outstanding: 1 },
  },
  draw: {
    ...{ place: 'review', commitment: HASH, taken: 3, publicValue: '27 31 05', secret: HASH },
    takers: [],
  },
};

const sheetOf = (place: number, change: Partial<ReviewSheet> = {}): ReviewSheet => ({
  ...{ subjectId: EVENT_ID, label: `B-${place}`, sessionId: SESSION_ID, because: 'all' },
  ...{ isOutstanding: false, hash: HASH, marks: [], checks: [] },
  ...change,
});
const wrong = sheetOf(3, {
  ...{ because: 'top', isOutstanding: true },
  marks: [{ subjectId: EVENT_ID, aspectId: MODULE_ID, code: 'A1.2', value: '2/3', cells: [] }],
  checks: [
    {
      ...{ checkId: EVENT_ID, verdict: 'wrong', hash: HASH, checkedBy: EVENT_ID, checkedAt: AT },
      errors: [{ aspectId: MODULE_ID, judgeId: null, kind: 'transfer', right: '1.5' }],
    },
  ],
});

describe('the record of a review', () => {
  it('has sample, findings and rate, forced to everything, and what the sample follows from', async () => {
    const sheets = [wrong, ...Array.from({ length: 19 }, (_, place) => sheetOf(place + 10))];
    const text = await textOf(reviewPaper(groundOf(), [{ review, sheets, schemeVersion: 3 }]));
    expect(text).toContain('表号 Form 10');
    expect(text).toMatch(/名次靠前（1）：B-3\*/);
    expect(text).toMatch(/B-3\s+A1\.2\s+誊录有误 typed\s+otherwise\s+1\.5\s+0\.6666…/);
    expect(text).toMatch(/1 \/ 9（限 limit 5%）/);
    expect(text).toContain('差错率超过限值，全部复核');
    expect(text).toContain('27 31 05');
    expect(text).toContain(HASH);
  });
});

const appeal: AppealView = {
  ...{ appealId: EVENT_ID, number: 4, version: 5, kind: 'appeal', tier: 1, escalates: null },
  ...{ state: 'closed', outcome: 'partly', moduleId: MODULE_ID, keyKind: 'station' },
  ...{ sessionId: SESSION_ID, place: 'B-03', subCriterion: 'A1', aspects: ['A1.2'] },
  ...{ incident: null, who: null, statement: null, receivedAt: AT, recordedAt: AT, paper: null },
  ...{ window: { opensAt: null, closesAt: AT }, late: false, answerBy: AT, secondUntil: null },
  steps: [
    { kind: 'admitted', version: 2, by: EVENT_ID, at: AT, proof: 'slip' },
    {
      ...{ kind: 'heard', version: 3, by: EVENT_ID, at: AT, heardAt: AT, room: '201' },
      ...{ panel: [EVENT_ID, MODULE_ID, SESSION_ID], aside: [] },
    },
    {
      ...{ kind: 'ruled', version: 4, by: EVENT_ID, at: AT, outcome: 'partly', reason: '–' },
      ...{ aspects: ['A1.2'], report: null },
    },
  ],
  ...{ reopened: [], may: [] },
};

describe('a ruling', () => {
  it('names the marks that are given anew, has a line for each of the panel, and nobody’s name', async () => {
    const text = await textOf(rulingPaper(groundOf(), [appeal, { ...appeal, steps: [] }]));
    expect(text).toMatch(/裁决：部分成立/);
    expect(text).toMatch(/重新给分的评分点 Marks given anew: A1\.2/);
    expect(text).toMatch(/仲裁员1[\s\S]*仲裁员2[\s\S]*仲裁员3/);
    expect(text).toContain('听证 Hearing: 2026-05-13 09:00 · 201');
    expect(text).toContain('开封前不列');
    // What is not ruled on has no ruling.
    expect(text).toContain('Page 1 of 1');
  });
});
