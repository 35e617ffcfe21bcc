import type { JudgeReport } from '@jinbang/contracts/http/judging-report';
import { useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { reportWords } from './report-words.ts';
import type { ReportNames } from './use-report-names.ts';

type Props = { readonly outliers: JudgeReport['outliers']; readonly names: ReportNames };

const percent = (share: number): string => `${Math.round(100 * share)}%`;

/** Marks far from a panel that agrees otherwise; whose work it was stands nowhere. */
export const FarMarks = ({ outliers: { count, items }, names }: Props) => {
  const words = useWords(reportWords);
  const rest = count - items.length;
  return (
    <section class="stack">
      <h2>{words.outliers}</h2>
      <p class="soft lead">{count === 0 ? words.noOutliers : words.outliersMean}</p>
      {count > 0 && (
        <ScrollArea name={words.outliers}>
          <table class="table far-table">
            <thead>
              <tr>
                <th scope="col">{words.judge}</th>
                <th scope="col">{words.module}</th>
                <th scope="col">{words.aspect}</th>
                {[words.mark, words.others, words.allowed].map((head) => (
                  <th key={head} scope="col" class="right">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((one, place) => (
                <tr key={place}>
                  <th scope="row">{names.judge(one.judgeId)}</th>
                  <td>{names.module(one.moduleId)}</td>
                  <td class="number">{one.aspectCode}</td>
                  <td class="right number">{percent(one.mark)}</td>
                  <td class="right number">{percent(one.others)}</td>
                  <td class="right number">{percent(one.limit)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
      {rest > 0 && <p class="soft small">{words.moreOutliers(rest)}</p>}
    </section>
  );
};
