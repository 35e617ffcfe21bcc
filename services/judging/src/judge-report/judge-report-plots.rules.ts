import type { JudgeReport } from '@jinbang/contracts/http/judging-report';
import type { PaperBlock } from '@jinbang/papers/paper';
import {
  axisEdge,
  favourWord,
  floorPercent,
  placeBetween,
  SEVERITY_NOTED,
  signedPercent,
  weightOf,
} from '@jinbang/scoring/judge-reading';
import { both, label } from '../paper/paper-words.ts';
import { FAVOUR, WEIGHT } from './judge-report-words.ts';

type Judge = JudgeReport['judges'][number];
type Favour = Extract<JudgeReport['favour'], { state: 'open' }>['judges'][number];
type NameOf = (judgeId: string) => string;

type Plot = Extract<PaperBlock, { kind: 'plot' }>;

const endsOf = (edge: number, [left, right]: readonly [string, string]): Plot['ends'] => [
  { zh: `${left} ${signedPercent(-edge)}` },
  { zh: `${signedPercent(edge)} ${right}` },
];

const ZERO = { at: 0.5, strong: true } as const;

/** Mean deviation of each judge with two standard errors, all on one axis. */
export const severityPlot = (judges: readonly Judge[], nameOf: NameOf): PaperBlock => {
  const errorOf = ({ standardError }: Judge) => 2 * (standardError ?? 0);
  const told = judges.filter(({ severity }) => severity !== null);
  const edge = axisEdge(told.map((one) => Math.abs(one.severity ?? 0) + errorOf(one)));
  const at = (share: number) => placeBetween(share, edge);
  return {
    kind: 'plot',
    left: label('裁判', 'Judge'),
    right: label('平均偏差 · 分数个数', 'Mean deviation, marks'),
    ends: endsOf(edge, ['严 strict', '宽 mild']),
    guides: [ZERO, { at: at(-SEVERITY_NOTED) }, { at: at(SEVERITY_NOTED) }],
    rows: judges.map((judge) => {
      const { severity, marks, standardError } = judge;
      if (severity === null) {
        return { name: nameOf(judge.judgeId), marks: [], value: '无可比较 nothing to compare' };
      }
      const error = errorOf(judge);
      const word = weightOf({ marks, severity, standardError });
      const span = { shape: 'span', from: at(severity - error), to: at(severity + error) } as const;
      return {
        name: nameOf(judge.judgeId),
        marks: [...(standardError === null ? [] : [span]), { shape: 'dot', at: at(severity) }],
        value: `${signedPercent(severity)} · n=${marks} · ${both(WEIGHT[word])}`,
      };
    }),
  };
};

/** How often each judge's scores are those of the others, or within one. */
export const agreementPlot = (judges: readonly Judge[], nameOf: NameOf): PaperBlock => ({
  kind: 'plot',
  left: label('裁判', 'Judge'),
  right: label('相同 · 相差 1 以内', 'The same, within one'),
  ends: [{ zh: '0%' }, { zh: '100%' }],
  guides: [{ at: 0.5 }],
  rows: judges.map(({ judgeId, agreement: { exact, withinOne, pairs } }) =>
    exact === null || withinOne === null
      ? { name: nameOf(judgeId), marks: [], value: '无 0–3 分 no scores 0 to 3' }
      : {
          name: nameOf(judgeId),
          marks: [
            { shape: 'bar', to: withinOne, shade: 'light' },
            { shape: 'bar', to: exact, shade: 'dark' },
          ],
          value: `${floorPercent(exact)} · ${floorPercent(withinOne)} · n=${pairs}`,
        },
  ),
});

/** What judges gave their own organisation, full, beside what they gave others, empty. */
export const favourPlot = (favours: readonly Favour[], nameOf: NameOf): PaperBlock => {
  const told = favours.filter(({ own }) => own !== null);
  const edge = axisEdge(told.flatMap(({ own, others }) => [own?.mean ?? 0, others?.mean ?? 0]));
  const at = (share: number) => placeBetween(share, edge);
  return {
    kind: 'plot',
    left: label('裁判', 'Judge'),
    right: label('差 · 本单位人数与分数', 'Difference, own, others'),
    ends: endsOf(edge, ['低 lower', '高 higher']),
    guides: [ZERO],
    rows: told.map((one) => {
      const [own = 0, others] = [one.own?.mean, one.others?.mean];
      const between = [own, others ?? own].map(at);
      const ring = others === undefined ? [] : [{ shape: 'ring', at: at(others) } as const];
      return {
        name: nameOf(one.judgeId),
        marks: [
          { shape: 'span', from: Math.min(...between), to: Math.max(...between) },
          ...ring,
          { shape: 'dot', at: at(own) },
        ],
        value: [
          one.favour === null ? '—' : signedPercent(one.favour),
          both(FAVOUR[favourWord(one)]),
          `${one.contestants} 人 n=${one.ownMarks} · 其他 others n=${one.othersMarks}`,
        ].join(' · '),
      };
    }),
  };
};
