import type { JudgeReport } from '@jinbang/contracts/http/judging-report';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { agreementsByJudge, severities } from '@jinbang/scoring/judge-statistics';
import {
  agreementWithin,
  type findOutliers,
  type GivenMarks,
  type WeighedMarks,
  weighedMarks,
} from '../overview/judge-weight.rules.ts';
import { isSeatMarked, type Picture, type PicturePanel } from '../overview/picture.rules.ts';
import { holdersOf } from '../panel/seat-change.rules.ts';

type Locked = JudgeReport['modules'][number];
type Module = {
  readonly moduleId: string;
  readonly name: Locked['name'] | null;
  readonly lockedAt: Date | null;
};

/** The modules of an event that is finished: all of them locked; one opened again is not. */
export const lockedModules = (modules: readonly Module[]): Result<readonly Locked[], Rejection> => {
  const open = modules.filter(({ lockedAt }) => lockedAt === null).length;
  if (open > 0 || modules.length === 0) {
    const params = { open, modules: modules.length };
    return refuse({ kind: 'conflict', code: 'judge-report.not-finished', params });
  }
  return accept(
    modules.flatMap(({ moduleId, name, lockedAt }) =>
      lockedAt ? [{ moduleId, name: name ?? { zh: '—' }, lockedAt: lockedAt.toISOString() }] : [],
    ),
  );
};

/** Panels where each judge gives a mark of their own; what is agreed is nobody's. */
export const weighedPanels = ({ panels }: Pick<Picture, 'panels'>): readonly PicturePanel[] =>
  panels.flatMap((panel) => {
    const aspects = panel.aspects.filter(isSeatMarked);
    return aspects.length > 0 ? [{ ...panel, aspects }] : [];
  });

type Group = JudgeReport['groups'][number];

const groupOf = (
  panel: PicturePanel,
  subCriterion: string | null,
  weighed: WeighedMarks,
): Group => {
  const { items, agreement } = agreementWithin(weighed, panel.seats);
  const { w, icc, ...pairs } = agreement;
  return {
    panelId: panel.panelId,
    moduleId: panel.moduleId,
    subCriterion,
    judges: panel.seats.length,
    items,
    agreement: pairs,
    w,
    icc,
  };
};

/** How a panel agrees over all it marks, and where it marks several, in each sub-criterion. */
export const panelGroups = (
  panel: PicturePanel,
  rows: readonly GivenMarks[],
  whole: WeighedMarks,
  recused: Picture['recused'],
): readonly Group[] => {
  const parts = Map.groupBy(panel.aspects, ({ subCriterion }) => subCriterion);
  if (parts.size < 2) return [groupOf(panel, null, whole)];
  const each = [...parts].map(([code, aspects]) =>
    groupOf(panel, code, weighedMarks({ ...panel, aspects }, rows, recused)),
  );
  return [groupOf(panel, null, whole), ...each];
};

type Seats = JudgeReport['judges'][number]['seats'];

/** Everybody who sits or sat on these panels, in the order of panels and seats. */
export const seatsByJudge = (panels: readonly PicturePanel[]): ReadonlyMap<string, Seats> => {
  const all = panels.flatMap(({ panelId, seats, changes }) =>
    seats.flatMap((present, place) =>
      holdersOf(changes, present).map((judgeId) => ({
        judgeId,
        seat: { panelId, seat: place + 1, left: judgeId !== present },
      })),
    ),
  );
  // Whoever left comes after those who stayed, so that numbers go seat by seat.
  const ordered = [...all.filter(({ seat }) => !seat.left), ...all.filter(({ seat }) => seat.left)];
  return new Map(
    [...Map.groupBy(ordered, ({ judgeId }) => judgeId)].map(([judgeId, own]) => [
      judgeId,
      own.map(({ seat }) => seat),
    ]),
  );
};

export type FoundOutliers = ReturnType<typeof findOutliers>;

/** A line for each judge over all panels; marks nobody else gave are not in the mean. */
export const judgeLines = (
  panels: readonly PicturePanel[],
  { marks, scores }: WeighedMarks,
  outliers: FoundOutliers,
): JudgeReport['judges'] => {
  const weights = new Map(severities(marks).map((one) => [one.judge, one]));
  const agreements = agreementsByJudge(scores);
  const far = Map.groupBy(outliers, ({ judgeId }) => judgeId);
  return [...seatsByJudge(panels)].map(([judgeId, seats], place) => {
    const weight = weights.get(judgeId);
    return {
      judgeId,
      no: place + 1,
      seats: [...seats],
      marks: weight?.count ?? 0,
      severity: weight?.meanDeviation ?? null,
      standardError: weight?.standardError ?? null,
      agreement: agreements.get(judgeId) ?? { pairs: 0, exact: null, withinOne: null },
      outliers: far.get(judgeId)?.length ?? 0,
    };
  });
};

/** So many are listed; all are counted. */
const OUTLIERS_LISTED = 50;

/** The farthest first, by aspect: on which contestant's work is not said. */
export const listOutliers = (
  panels: readonly PicturePanel[],
  found: FoundOutliers,
): JudgeReport['outliers'] => {
  const places = new Map(
    panels.flatMap(({ panelId, moduleId, aspects }) =>
      aspects.map(({ aspect }) => [aspect.id, { panelId, moduleId, aspectCode: aspect.code }]),
    ),
  );
  const gap = (one: FoundOutliers[number]) => Math.abs(one.mark - one.others);
  const items = found
    .toSorted((left, right) => gap(right) - gap(left))
    .slice(0, OUTLIERS_LISTED)
    .flatMap(({ judgeId, aspectId, mark, others, limit }) => {
      const place = places.get(aspectId);
      return place ? [{ judgeId, ...place, mark, others, limit }] : [];
    });
  return { count: found.length, items };
};
