import type { OverviewHead } from '@jinbang/contracts/http/judging-overview';
import { useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import type { Outlier } from './judging.client.ts';
import { judgingWords } from './judging-words.ts';
import { useSeatNames } from './use-seat-names.ts';

type Props = {
  readonly head: OverviewHead;
  readonly outliers: readonly Outlier[];
  readonly hasMore: boolean;
};

const percent = (share: number): string =>
  new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** Single marks far from a panel that agrees otherwise, drawn between the two. */
export const Outliers = ({ head, outliers, hasMore }: Props) => {
  const words = useWords(judgingWords);
  const nameOf = useSeatNames(head.panels);
  return (
    <section class="stack">
      <h2>{words.outliers}</h2>
      <p class="soft lead">{outliers.length === 0 ? words.noOutliers : words.outliersMean}</p>
      {outliers.length > 0 && (
        <ScrollArea name={words.outliers}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{words.aspect}</th>
                <th scope="col">{words.judge}</th>
                <th scope="col" class="right">
                  {words.mark}
                </th>
                <th scope="col" class="right">
                  {words.others}
                </th>
                <th scope="col">{words.gap}</th>
              </tr>
            </thead>
            <tbody>
              {outliers.map((one) => (
                <tr key={`${one.subjectId}/${one.aspectId}`}>
                  <th scope="row" class="number">
                    {words.station(one.label)} · {one.aspectCode}
                  </th>
                  <td>{nameOf(one.judgeId, one.panelId)}</td>
                  <td class="right number">{percent(one.mark)}</td>
                  <td class="right number">{percent(one.others)}</td>
                  <td class="gap-cell">
                    <Gap outlier={one} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
      {hasMore && <p class="soft small">{words.moreOutliers}</p>}
    </section>
  );
};

/** The scale, the others' middle with what is allowed about it, and the mark itself. */
const Gap = ({ outlier: { mark, others, limit } }: { readonly outlier: Outlier }) => {
  const from = Math.max(0, others - limit);
  const to = Math.min(1, others + limit);
  return (
    <span class="gap" aria-hidden="true">
      <span
        class="gap-allowed"
        style={{ left: `${100 * from}%`, width: `${100 * (to - from)}%` }}
      />
      <span class="gap-mark" style={{ left: `${100 * mark}%` }} />
    </span>
  );
};
