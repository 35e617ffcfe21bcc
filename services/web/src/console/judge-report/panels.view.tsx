import type { JudgeReport } from '@jinbang/contracts/http/judging-report';
import {
  agreementWord,
  floorPercent,
  reliabilityWord,
  workPercent,
} from '@jinbang/scoring/judge-reading';
import { useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { judgingWords } from '../judging/judging-words.ts';
import { wholePanels } from './report.rules.ts';
import { reportWords } from './report-words.ts';
import type { ReportNames } from './use-report-names.ts';

type Group = JudgeReport['groups'][number];
type Props = { readonly groups: readonly Group[]; readonly names: ReportNames };

/** How the judges of each panel agree, over all they mark and part by part. */
export const PanelAgreement = ({ groups, names }: Props) => {
  const words = useWords(reportWords);
  return (
    <section class="stack">
      <h2>{words.panels}</h2>
      <p class="soft lead">{words.panelsMean}</p>
      <ul class="stack panel-sentences">
        {wholePanels(groups).map((group) => (
          <Sentence key={group.panelId} group={group} names={names} />
        ))}
      </ul>
      <ScrollArea name={words.panels}>
        <table class="table panel-table">
          <thead>
            <tr>
              <th scope="col">{words.panel}</th>
              {[words.judges, words.items, 'W', 'ICC', words.sameShort, words.pairCount].map(
                (head) => (
                  <th key={head} scope="col" class="right">
                    {head}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <Line key={`${group.panelId}/${group.subCriterion}`} group={group} names={names} />
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </section>
  );
};

type OneProps = { readonly group: Group; readonly names: ReportNames };

const Sentence = ({ group: { panelId, w, icc, items }, names }: OneProps) => {
  const words = useWords(reportWords);
  const judging = useWords(judgingWords);
  const panel = names.panel(panelId);
  if (w === null) return <li>{words.few(panel, items)}</li>;
  const word = judging.agreementWord[agreementWord(w)];
  return (
    <li>
      {words.wText(panel, w.toFixed(2), word, items)}
      {icc !== null &&
        ` ${words.iccText(icc.toFixed(2), workPercent(icc), words.reliability[reliabilityWord(icc)])}`}
    </li>
  );
};

const Line = ({ group, names }: OneProps) => {
  const { panelId, moduleId, subCriterion, judges, items, agreement, w, icc } = group;
  const { exact, withinOne, pairs } = agreement;
  const same =
    exact === null || withinOne === null
      ? '—'
      : `${floorPercent(exact)} · ${floorPercent(withinOne)}`;
  return (
    <tr>
      {subCriterion === null ? (
        <th scope="row">
          {names.panel(panelId)}
          <span class="soft small chart-about">{names.module(moduleId)}</span>
        </th>
      ) : (
        <th scope="row" class="part-name">
          {subCriterion}
        </th>
      )}
      {[judges, items, w?.toFixed(2) ?? '—', icc?.toFixed(2) ?? '—', same, pairs].map(
        (text, place) => (
          <td key={place} class="right number">
            {text}
          </td>
        ),
      )}
    </tr>
  );
};
