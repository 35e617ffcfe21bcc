import type { JudgeReport } from '@jinbang/contracts/http/judging-report';
import { favourWord, signedPercent } from '@jinbang/scoring/judge-reading';
import { useWords } from '../../ui/language.ts';
import { ChartTable } from './chart-table.view.tsx';
import { Plot } from './plot.view.tsx';
import { type Favour, favourAxis, favourMarks } from './report.rules.ts';
import { reportWords } from './report-words.ts';
import type { ReportNames } from './use-report-names.ts';

type Props = { readonly favour: JudgeReport['favour']; readonly names: ReportNames };

/** What judges gave their own organisation beside what they gave others; after the opening alone. */
export const OwnOrganisation = ({ favour, names }: Props) => {
  const words = useWords(reportWords);
  return (
    <section class="stack">
      <h2>{words.favour}</h2>
      {favour.state === 'sealed' && (
        <div class="empty">
          <h3>{words.favourSealed}</h3>
          <p class="soft">{words.favourSealedHint}</p>
        </div>
      )}
      {favour.state === 'arriving' && <p class="soft">{words.favourArriving}</p>}
      {favour.state === 'open' && <Opened favours={favour.judges} names={names} />}
    </section>
  );
};

type OpenedProps = { readonly favours: readonly Favour[]; readonly names: ReportNames };

const Opened = ({ favours, names }: OpenedProps) => {
  const words = useWords(reportWords);
  const told = favours.filter(({ own }) => own !== null);
  const unknown = favours.filter(({ isHomeKnown }) => !isHomeKnown).length;
  return (
    <>
      {told.length === 0 ? (
        <p>{words.favourNobody}</p>
      ) : (
        <FavourTable favours={told} names={names} />
      )}
      {unknown > 0 && <p class="soft small">{words.homeUnknown(unknown)}</p>}
    </>
  );
};

const FavourTable = ({ favours, names }: OpenedProps) => {
  const words = useWords(reportWords);
  const edge = favourAxis(favours);
  const sideText = (side: Favour['own']) => (side ? signedPercent(side.mean) : '—');
  const rows = favours.map((one) => {
    const word = favourWord(one);
    const counts = words.favourCounts(one.contestants, one.ownMarks, one.othersMarks);
    return {
      key: one.judgeId,
      name: names.judge(one.judgeId),
      about: words.favourSides(sideText(one.own), sideText(one.others)),
      plot: <Plot marks={favourMarks(one, edge)} guides={[]} zero={0.5} />,
      figure: one.favour === null ? '—' : signedPercent(one.favour),
      note: `${counts} · ${words.favourWord[word]}`,
      isNoted: word === 'more' || word === 'less',
    };
  });
  return (
    <>
      <p class="soft lead">{words.favourMean}</p>
      <ChartTable
        name={words.favour}
        heads={[
          words.judge,
          `${words.lower} ${signedPercent(-edge)}`,
          `${signedPercent(edge)} ${words.higher}`,
          words.difference,
        ]}
        rows={rows}
      />
    </>
  );
};
