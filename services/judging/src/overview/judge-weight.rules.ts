import type {
  OverviewOutliers,
  OverviewStatistics,
} from '@jinbang/contracts/http/judging-overview';
import type { Aspect } from '@jinbang/scoring/aspect';
import { intraclassCorrelation, kendallW } from '@jinbang/scoring/judge-concordance';
import type { JudgeMark } from '@jinbang/scoring/judge-mark';
import { farShare, outlierOf, shareOfScale } from '@jinbang/scoring/judge-outlier';
import { ITEMS_MIN } from '@jinbang/scoring/judge-reading';
import {
  agreementOf,
  type JudgedMark,
  ratingTable,
  severities,
} from '@jinbang/scoring/judge-statistics';
import { seatsAt } from '../panel/seat-change.rules.ts';
import type { Recused } from '../subject/recusal.rules.ts';
import type { PicturePanel } from './picture.rules.ts';

/** What the judges gave for one aspect of one subject, all of them in: text, or a form's lines. */
export type GivenMarks = {
  readonly subjectId: string;
  readonly aspectId: string;
  readonly sheetId: string;
  readonly state: 'COMPLETE' | 'CONFLICT';
  readonly given: Readonly<Record<string, string | readonly string[]>>;
};

type GivenShare = { readonly judge: string; readonly share: number };

const markOf = (aspect: Aspect, given: string | readonly string[]): JudgeMark => {
  if (typeof given !== 'string') return { kind: 'form', points: given };
  return aspect.calculation.kind === 'judgement'
    ? { kind: 'judgement', score: given }
    : { kind: 'points', points: given };
};

type Panel = Pick<PicturePanel, 'seats' | 'changes'>;

/** Of a seat that changed hands the mark of one judge counts (M09). */
const takenOver = ({ seats, changes }: Panel, { given }: GivenMarks): ReadonlySet<string> => {
  if (changes.length === 0) return new Set();
  const marked = Object.fromEntries(Object.keys(given).map((judge) => [judge, {}]));
  const counting = new Set(seatsAt(seats, changes, marked));
  return new Set(Object.keys(marked).filter((judge) => !counting.has(judge)));
};

/** The marks that count, as shares of the scale; whoever stands aside counts nowhere. */
const sharesOf = (
  aspect: Aspect,
  row: GivenMarks,
  panel: Panel,
  recused: Recused,
): readonly GivenShare[] => {
  const aside = recused.get(row.subjectId);
  const over = takenOver(panel, row);
  return Object.entries(row.given).flatMap(([judge, given]) => {
    if (aside?.has(judge) || over.has(judge)) return [];
    const share = shareOfScale(aspect.calculation, markOf(aspect, given));
    return share === null ? [] : [{ judge, share }];
  });
};

type Found = Pick<
  OverviewOutliers['items'][number],
  'subjectId' | 'sheetId' | 'aspectId' | 'judgeId' | 'mark' | 'others' | 'limit' | 'state'
>;

/** Single marks far from a panel that agrees otherwise. */
export const findOutliers = (
  rows: readonly GivenMarks[],
  panels: readonly PicturePanel[],
  recused: Recused,
): readonly Found[] => {
  const places = new Map(
    panels.flatMap((panel) =>
      panel.aspects.map(({ aspect }) => {
        const limit = farShare(aspect.calculation);
        return [aspect.id, { aspect, panel, limit }] as const;
      }),
    ),
  );
  return rows.flatMap((row) => {
    const place = places.get(row.aspectId);
    if (!place) return [];
    const { aspect, panel, limit } = place;
    const outlier = outlierOf(sharesOf(aspect, row, panel, recused), limit);
    if (!outlier) return [];
    const { subjectId, sheetId, aspectId, state } = row;
    const { judge: judgeId, share: mark, others } = outlier;
    return [{ subjectId, sheetId, aspectId, state, judgeId, mark, others, limit }];
  });
};

const coefficients = (marks: readonly JudgedMark[], seats: readonly string[]) => {
  const table = ratingTable(marks, seats);
  if (table.length < ITEMS_MIN) return { items: table.length, w: null, icc: null };
  return {
    items: table.length,
    w: kendallW(table)?.w ?? null,
    icc: intraclassCorrelation(table),
  };
};

/** Marks that can be compared: on any scale as shares of it, and the 0 to 3 of judgement as they are. */
export type WeighedMarks = {
  readonly marks: readonly JudgedMark[];
  readonly scores: readonly JudgedMark[];
};

/** What the judges of a panel gave and what counts, item by item. */
export const weighedMarks = (
  panel: Panel & Pick<PicturePanel, 'aspects'>,
  rows: readonly GivenMarks[],
  recused: Recused,
): WeighedMarks => {
  const aspects = new Map(panel.aspects.map(({ aspect }) => [aspect.id, aspect]));
  const marks: JudgedMark[] = [];
  const scores: JudgedMark[] = [];
  for (const row of rows) {
    const aspect = aspects.get(row.aspectId);
    if (!aspect) continue;
    const item = `${row.subjectId}/${row.aspectId}`;
    for (const { judge, share } of sharesOf(aspect, row, panel, recused)) {
      marks.push({ item, judge, points: share });
      if (aspect.calculation.kind === 'judgement') {
        scores.push({ item, judge, points: Math.round(share * 3) });
      }
    }
  }
  return { marks, scores };
};

/** How the present judges of a panel agree; nothing where all of them marked too little. */
export const agreementWithin = (
  { marks, scores }: WeighedMarks,
  seats: readonly string[],
): Pick<Statistics, 'items' | 'agreement'> => {
  const { items, w, icc } = coefficients(marks, seats);
  return { items, agreement: { ...agreementOf(scores), w, icc } };
};

type Statistics = OverviewStatistics['items'][number];

/** Severity of each judge of a panel and how the panel agrees. Never changes a mark. */
export const panelStatistics = (
  panel: PicturePanel,
  rows: readonly GivenMarks[],
  recused: Recused,
): Statistics => {
  const weighed = weighedMarks(panel, rows, recused);
  return {
    panelId: panel.panelId,
    moduleId: panel.moduleId,
    judges: severities(weighed.marks).map(({ judge, count, meanDeviation, standardError }) => ({
      judgeId: judge,
      marks: count,
      severity: meanDeviation,
      standardError,
    })),
    ...agreementWithin(weighed, panel.seats),
  };
};
