import type { JudgeReport } from '@jinbang/contracts/http/judging-report';
import {
  axisEdge,
  favourWord,
  placeBetween,
  SEVERITY_NOTED,
  weightOf,
} from '@jinbang/scoring/judge-reading';

/** On an axis from 0, its left end, to 1; `ring` is open, `noted` stands out. */
export type PlotMark =
  | { readonly shape: 'dot' | 'ring' | 'noted'; readonly at: number }
  | { readonly shape: 'span'; readonly from: number; readonly to: number }
  | { readonly shape: 'exact' | 'within'; readonly to: number };

export type Judge = JudgeReport['judges'][number];
export type Favour = Extract<JudgeReport['favour'], { state: 'open' }>['judges'][number];

const errorOf = ({ standardError }: Judge): number => 2 * (standardError ?? 0);

/** The axis that holds every judge's mean with its line, and where ±3 % stand on it. */
export const severityAxis = (judges: readonly Judge[]) => {
  const reach = judges.flatMap((one) =>
    one.severity === null ? [] : [Math.abs(one.severity) + errorOf(one)],
  );
  const edge = axisEdge(reach);
  const guides = [-SEVERITY_NOTED, SEVERITY_NOTED].map((share) => placeBetween(share, edge));
  return { edge, guides };
};

export const severityMarks = (judge: Judge, edge: number): readonly PlotMark[] => {
  const { severity, marks, standardError } = judge;
  if (severity === null) return [];
  const at = (share: number) => placeBetween(share, edge);
  const error = errorOf(judge);
  const word = weightOf({ marks, severity, standardError });
  const isNoted = word === 'mild' || word === 'strict';
  // A ring: too few to say anything.
  const shape = word === 'too-few' ? 'ring' : isNoted ? 'noted' : 'dot';
  const span = { shape: 'span', from: at(severity - error), to: at(severity + error) } as const;
  return [...(standardError === null ? [] : [span]), { shape, at: at(severity) }];
};

export const favourAxis = (favours: readonly Favour[]): number =>
  axisEdge(favours.flatMap(({ own, others }) => [own?.mean ?? 0, others?.mean ?? 0]));

/** Two dots and the way between them: the own organisation full, all others open. */
export const favourMarks = (one: Favour, edge: number): readonly PlotMark[] => {
  if (!one.own) return [];
  const own = placeBetween(one.own.mean, edge);
  const others = one.others ? placeBetween(one.others.mean, edge) : own;
  const word = favourWord(one);
  const shape = word === 'more' || word === 'less' ? 'noted' : 'dot';
  return [
    { shape: 'span', from: Math.min(own, others), to: Math.max(own, others) },
    ...(one.others ? [{ shape: 'ring', at: others } as const] : []),
    { shape, at: own },
  ];
};

type Group = JudgeReport['groups'][number];

/** Panels as wholes, each followed by its parts. */
export const wholePanels = (groups: readonly Group[]): readonly Group[] =>
  groups.filter(({ subCriterion }) => subCriterion === null);
