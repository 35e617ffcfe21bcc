import { LOOKED_AT_LOG, lookAt } from '@jinbang/papers/looked-at.fixture';
import type { FormPaper } from '@jinbang/papers/paper';
import { openPrinter } from '@jinbang/papers/printer';
import { afterAll, describe, expect, it } from 'vitest';
import { agreedReport, reportOf } from '../judge-report/judge-report.fixture.ts';
import { judgeReportPaper } from '../judge-report/judge-report-paper.rules.ts';
import { admissionPaper, filedPaper, rulingPaper } from './appeal-paper.rules.ts';
import { dailyPaper } from './daily-paper.rules.ts';
import { filledPaper } from './filled-paper.rules.ts';
import {
  appealOf,
  codeOf,
  dailyOf,
  incidentOf,
  LONG,
  penaltyOf,
  reviewOf,
  reviewSheetsOf,
  SHORT,
  type Words,
} from './forms.fixture.ts';
import { incidentPaper } from './incident-paper.rules.ts';
import {
  aspectsOf,
  blankOf,
  groundOf,
  MODULE_ID,
  SESSION_ID,
  subjectsOf,
} from './marking.fixture.ts';
import { markingPaper } from './marking-paper.rules.ts';
import { fullMarksOf, marksOf } from './marks.fixture.ts';
import type { PaperGround } from './paper-ground.ts';
import { evenParts, subjectsPerSheet } from './paper-sheet.rules.ts';
import { penaltyPaper } from './penalty-paper.rules.ts';
import { reviewPaper } from './review-paper.rules.ts';
import { daySummary, moduleSummary, subCriterionSummary } from './summary-paper.rules.ts';

const printer = openPrinter({ onFault: (cause) => console.error(cause) });
afterAll(() => printer.close());

const AT = '2026-05-12T10:00:00.000Z';

const longGround: PaperGround = (() => {
  const ground = groundOf();
  const name = { zh: LONG.zh, en: LONG.en };
  return {
    ...ground,
    competition: { ...ground.competition, name },
    event: { ...ground.event, name },
    modules: ground.modules.map((one) => ({ ...one, name })),
    sessions: ground.sessions.map((one) => ({ ...one, name, room: LONG.zh })),
  };
})();

const longAspects = (count: number) =>
  aspectsOf(count).map((one) => ({ ...one, description: { zh: LONG.zh, en: LONG.en } }));

const longSubjects = (count: number) =>
  subjectsOf(count).map((one, place) => (place === 1 ? { ...one, label: LONG.label } : one));

/** What a sheet of many holds beside each other, the way sheets are drawn. */
const sheetsOfMany = () => {
  const aspects = longAspects(60);
  const outlines = aspects.map(({ aspectId, ...one }) => ({ ...one, id: aspectId }));
  const name = { zh: LONG.zh, en: LONG.en };
  return evenParts(longSubjects(20), subjectsPerSheet(outlines, 5))
    .slice(0, 1)
    .map((subjects, place) =>
      blankOf({
        ...{ aspects, subjects, seats: 5, name, panelName: name },
        number: `${String(place + 1).padStart(4, '0')}-7K`,
      }),
    );
};

const marksWith = (people: number, words: Words) => {
  if (words === SHORT) return fullMarksOf({ people, seats: 3 }, aspectsOf(12));
  const name = { zh: words.zh, en: words.en };
  const marks = fullMarksOf({ people, seats: 5 }, longAspects(60), name);
  const penalties = [
    { penaltyId: MODULE_ID, subjectId: marks.subjects[0]?.subjectId ?? '', points: '0.5' },
  ];
  const subjects = marks.subjects.map((one, place) =>
    place === 1 ? { ...one, label: words.label, code: 'DSQ' as const } : one,
  );
  return { ...marks, penalties, subjects };
};

type Cases = Readonly<Record<string, () => FormPaper>>;

const openReview = reviewOf({ state: 'BEGUN', figures: null, closedAt: null, closedBy: null });

const reportPaper = (report: Parameters<typeof judgeReportPaper>[0]) =>
  judgeReportPaper(report, { printedAt: AT, rehearsal: false, missing: 'refuse' });

/** Nothing happened yet, or hardly anything. */
const empty: Cases = {
  '4A': () =>
    markingPaper(groundOf(), 'one', [blankOf({ aspects: aspectsOf(1), subjects: subjectsOf(1) })]),
  '4B': () =>
    markingPaper(groundOf(), 'many', [
      blankOf({ aspects: aspectsOf(2, 'measured'), subjects: subjectsOf(1), seats: 1 }),
    ]),
  '5': () => filledPaper(groundOf(), [{ ...marksOf(1, 4), states: [] }], SESSION_ID),
  '6A': () => subCriterionSummary(groundOf(), [{ ...marksOf(1, 4), states: [] }], undefined),
  '6B': () => moduleSummary(groundOf(), [{ ...marksOf(1, 4), states: [] }], undefined),
  '6C': () => daySummary(groundOf(), [{ ...marksOf(1, 4), states: [] }], {}),
  '7': () => dailyPaper(groundOf(), dailyOf(0, SHORT)),
  '8': () => incidentPaper(groundOf(), []),
  '9': () => penaltyPaper(groundOf(), [], []),
  '10': () => reviewPaper(groundOf(), [{ review: openReview, sheets: [], schemeVersion: 3 }]),
  '11A': () => filedPaper(groundOf(), []),
  '19': () => reportPaper(agreedReport()),
};

const refused = (words: Words) =>
  appealOf(words, {
    ...{ tier: 1, escalates: null, kind: 'recount', who: null, place: null, statement: null },
    steps: [
      {
        ...{ kind: 'refused', version: 2, by: MODULE_ID, at: AT, ground: 'late' },
        reason: words.explained(2_000),
      },
    ],
  });

const happened = (ground: PaperGround, words: Words, count: number): Cases => ({
  '7': () => dailyPaper(ground, dailyOf(count, words)),
  '8': () =>
    incidentPaper(ground, [
      incidentOf(words),
      incidentOf(words, { decision: null, note: null, restartedAt: null, state: 'open' }),
      incidentOf(words, {
        state: 'withdrawn',
        withdrawal: { reason: words.explained(1_000), withdrawnBy: MODULE_ID, withdrawnAt: AT },
      }),
    ]),
  '9': () =>
    penaltyPaper(
      ground,
      [
        penaltyOf(words),
        penaltyOf(words, {
          kind: null,
          evidence: null,
          withdrawal: { reason: words.explained(1_000), takenBackBy: MODULE_ID, takenBackAt: AT },
        }),
      ],
      [codeOf(words)],
    ),
  '10': () =>
    reviewPaper(ground, [
      { review: reviewOf(), sheets: reviewSheetsOf(count * 6, words), schemeVersion: 3 },
    ]),
  '11A': () => filedPaper(ground, [appealOf(words), refused(words)]),
  '11B': () => admissionPaper(ground, [appealOf(words), refused(words)]),
  '11C': () => rulingPaper(ground, [appealOf(words)]),
});

const usual: Cases = {
  '4A': () => markingPaper(groundOf(), 'one', [blankOf({ subjects: subjectsOf(1) })]),
  '4B': () => markingPaper(groundOf(), 'many', [blankOf({ subjects: subjectsOf(3) })]),
  '4B-M': () =>
    markingPaper(groundOf(), 'many', [
      blankOf({ subjects: subjectsOf(8), aspects: aspectsOf(12, 'measured') }),
    ]),
  '5': () => filledPaper(groundOf(), [marksWith(2, SHORT)], SESSION_ID),
  '6A': () => subCriterionSummary(groundOf(), [marksWith(8, SHORT)], undefined),
  '6B': () => moduleSummary(groundOf(), [marksWith(8, SHORT)], undefined),
  '6C': () => daySummary(groundOf(), [marksWith(8, SHORT)], {}),
  ...happened(groundOf(), SHORT, 2),
  '19': () => reportPaper(reportOf({ judges: 2 })),
};

const extreme: Cases = {
  '4A': () =>
    markingPaper(longGround, 'one', [
      blankOf({ aspects: longAspects(60), subjects: longSubjects(2).slice(1), seats: 5 }),
    ]),
  '4B': () => markingPaper(longGround, 'many', sheetsOfMany()),
  '5': () => filledPaper(longGround, [marksWith(1, LONG)], SESSION_ID),
  '6A': () => subCriterionSummary(longGround, [marksWith(20, LONG)], undefined),
  '6B': () => moduleSummary(longGround, [marksWith(20, LONG)], undefined),
  '6C': () => daySummary(longGround, [marksWith(20, LONG)], {}),
  ...happened(longGround, LONG, 12),
  '19': () =>
    reportPaper(
      reportOf({ judges: 30, panels: 6, favour: 'open', name: { zh: LONG.zh, en: LONG.en } }),
    ),
};

describe('the forms of judging as they look', () => {
  const look = async (kind: string, no: string, make: () => FormPaper) => {
    const paper = make();
    const { flaws, isGrey, words, codes } = await lookAt(printer.print, paper, `${no}-${kind}`);
    expect(flaws).toEqual([]);
    expect(isGrey).toBe(true);
    for (const page of words) {
      expect(page).toContain(`Form ${paper.form.no}`);
      expect(page).toMatch(/Page\s*\d+\s*of\s*\d+/);
      expect(page).toContain('Log checkpoint');
    }
    expect(codes).toContain(paper.sheets[0]?.reference);
    expect(codes.join(' ')).toContain(LOOKED_AT_LOG);
  };

  for (const [kind, cases] of Object.entries({ empty, usual, extreme })) {
    for (const [no, make] of Object.entries(cases)) {
      it(`form ${no}, ${kind}: A4 in black and white, legible, with nothing over anything`, () =>
        look(kind, no, make));
    }
  }
});
