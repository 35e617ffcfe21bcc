import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FormPaper } from '@jinbang/papers/paper';
import { printedCheckpoint, withCheckpoint } from '@jinbang/papers/paper-checkpoint';
import { openPrinter } from '@jinbang/papers/printer';
import { pagesOfPdf, type SeenBox, type SeenPage } from '@jinbang/papers/seen-page.fixture';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

const FOLDER = fileURLToPath(new URL('../../../../.jinbang/pictures/forms/', import.meta.url));
const ORIGIN = 'https://contest.example';
const CHECKPOINT = { size: 1_284_907, root: Buffer.alloc(32, 7).toString('base64') };
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
};

const printedPages = async (paper: FormPaper): Promise<readonly SeenPage[]> => {
  const checkpoint = printedCheckpoint({ ...CHECKPOINT, signedAt: AT }, ORIGIN);
  const printed = await printer.print(withCheckpoint(paper, checkpoint));
  if (!printed.ok)
    throw new Error(`${printed.refusal.code} ${JSON.stringify(printed.refusal.params)}`);
  return pagesOfPdf(printed.value.bytes);
};

const meet = (one: SeenBox, other: SeenBox, by: number): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > by &&
  Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom) > by;
const holds = (outer: SeenBox, inner: SeenBox): boolean =>
  outer.left <= inner.left + 0.5 &&
  outer.right >= inner.right - 0.5 &&
  outer.bottom <= inner.bottom + 0.5 &&
  outer.top >= inner.top - 0.5;

const SMALLEST_PT = 8;
/** Printers leave so much of an edge white. */
const EDGE_PT = 20;

/** What is wrong with a page, in words; nothing of a good one. */
const flawsOf = ({ width, height, texts, strokes, marks }: SeenPage): readonly string[] => [
  ...(Math.round(Math.min(width, height)) === 595 && Math.round(Math.max(width, height)) === 842
    ? []
    : ['not A4']),
  ...texts
    .filter(({ size }) => size < SMALLEST_PT - 0.01)
    .map(({ text, size }) => `${size} pt: ${text}`),
  ...texts
    .filter(
      (one) =>
        one.left < EDGE_PT ||
        one.bottom < EDGE_PT ||
        one.right > width - EDGE_PT ||
        one.top > height - EDGE_PT,
    )
    .map(({ text }) => `off the page: ${text}`),
  ...texts.flatMap((one, place) =>
    texts
      .slice(place + 1)
      .filter((other) => meet(one, other, 0.8))
      .map((other) => `drawn over each other: ${one.text} / ${other.text}`),
  ),
  ...texts.flatMap((one) =>
    [...strokes, ...marks]
      .filter(
        (line) =>
          meet(
            one,
            {
              ...line,
              left: line.left - 0.2,
              right: line.right + 0.2,
              top: line.top + 0.2,
              bottom: line.bottom - 0.2,
            },
            0.3,
          ) && !holds(line, one),
      )
      .map(() => `crossed by a line: ${one.text}`),
  ),
];

const isGrey = ({ data }: { readonly data: Uint8ClampedArray }): boolean => {
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) return false;
  }
  return true;
};

const wordsOf = ({ texts }: SeenPage): string => texts.map(({ text }) => text).join('');

describe('the forms of judging as they look', () => {
  beforeAll(() => mkdirSync(FOLDER, { recursive: true }));

  const look = async (kind: string, no: string, make: () => FormPaper) => {
    const paper = make();
    const pages = await printedPages(paper);
    // The first page and the one that is signed; those between are looked at by their boxes alone.
    const last = pages.length - 1;
    for (const [place, page] of pages.entries()) {
      if (place > 0 && place < last) continue;
      const { png, seen } = await page.picture(1.3);
      writeFileSync(`${FOLDER}${no}-${kind}-${place + 1}.png`, png);
      expect(isGrey(seen)).toBe(true);
    }
    const flaws = pages.flatMap((page, place) =>
      flawsOf(page).map((flaw) => `page ${place + 1}: ${flaw}`),
    );
    expect(flaws).toEqual([]);
    for (const page of pages) {
      const words = wordsOf(page);
      expect(words).toContain(`Form ${paper.form.no}`);
      expect(words).toMatch(/Page\s*\d+\s*of\s*\d+/);
      expect(words).toContain('Log checkpoint');
    }
    const [first] = pages;
    const codes = await Promise.all((first?.marks ?? []).map((mark) => first?.scan(mark)));
    expect(codes).toContain(paper.sheets[0]?.reference);
    expect(codes.join(' ')).toContain(`${ORIGIN}/verify/log#1284907.`);
  };

  for (const [kind, cases] of Object.entries({ empty, usual, extreme })) {
    for (const [no, make] of Object.entries(cases)) {
      it(`form ${no}, ${kind}: A4 in black and white, legible, with nothing over anything`, () =>
        look(kind, no, make));
    }
  }
});
