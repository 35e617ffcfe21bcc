import { floorPercent, signedPercent, weightOf } from '@jinbang/scoring/judge-reading';
import { useWords } from '../../ui/language.ts';
import { judgingWords } from '../judging/judging-words.ts';
import { ChartTable } from './chart-table.view.tsx';
import { Plot } from './plot.view.tsx';
import { type Judge, severityAxis, severityMarks } from './report.rules.ts';
import { reportWords } from './report-words.ts';
import type { ReportNames } from './use-report-names.ts';

type Props = { readonly judges: readonly Judge[]; readonly names: ReportNames };

/** Mean deviation of each judge with what chance may do, all on one axis. */
export const Severities = ({ judges, names }: Props) => {
  const words = useWords(reportWords);
  const { weight } = useWords(judgingWords);
  const { edge, guides } = severityAxis(judges);
  const noteOf = ({ severity, marks, standardError }: Judge): string =>
    severity === null
      ? words.nothing
      : `${words.marks(marks)} · ${weight[weightOf({ severity, marks, standardError })]}`;
  const ends = [
    `${words.strict} ${signedPercent(-edge)}`,
    `${signedPercent(edge)} ${words.mild}`,
  ] as const;
  const rows = judges.map((judge) => {
    const marks = severityMarks(judge, edge);
    return {
      key: judge.judgeId,
      name: names.judge(judge.judgeId),
      about: names.seats(judge.judgeId),
      plot: <Plot marks={marks} guides={guides} zero={0.5} />,
      figure: judge.severity === null ? '—' : signedPercent(judge.severity),
      note: noteOf(judge),
      isNoted: marks.some(({ shape }) => shape === 'noted'),
    };
  });
  return (
    <section class="stack">
      <h2>{words.severity}</h2>
      <p class="soft lead">{words.severityMean}</p>
      <ChartTable
        name={words.severity}
        heads={[words.judge, ...ends, words.deviation]}
        rows={rows}
      />
    </section>
  );
};

/** How often each judge's scores are those of the others. */
export const Agreements = ({ judges, names }: Props) => {
  const words = useWords(reportWords);
  const rows = judges.map(({ judgeId, agreement, outliers }) => {
    const { exact, withinOne, pairs } = agreement;
    const isTold = exact !== null && withinOne !== null;
    return {
      key: judgeId,
      name: names.judge(judgeId),
      about: outliers > 0 ? words.outlierCount(outliers) : undefined,
      plot: isTold && (
        <Plot
          guides={[0.5]}
          marks={[
            { shape: 'within', to: withinOne },
            { shape: 'exact', to: exact },
          ]}
        />
      ),
      figure: isTold ? words.sameText(floorPercent(exact), floorPercent(withinOne)) : '—',
      note: isTold ? words.pairs(pairs) : words.noScores,
    };
  });
  return (
    <section class="stack">
      <h2>{words.agreement}</h2>
      <p class="soft lead">{words.agreementMean}</p>
      <ChartTable
        name={words.agreement}
        heads={[words.judge, '0%', '100%', words.same]}
        rows={rows}
      />
    </section>
  );
};
