import type { PaperRow } from '@jinbang/contracts/http/handing-out';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { dayText } from '../../ui/time-text.ts';
import { useSending } from '../use-sending.ts';
import { remind } from './handing-out.client.ts';
import { byUnit } from './handing-out.rules.ts';
import { handingOutWords } from './handing-out-words.ts';

type Props = {
  readonly bodyId: string;
  readonly rows: readonly PaperRow[];
  readonly mayHandle: boolean;
  readonly onGive: (papers: readonly PaperRow[]) => void;
  readonly onDone: () => void;
};

/** What waits to be collected, unit by unit: a whole envelope at once, or one by one. */
export const Uncollected = ({ bodyId, rows, mayHandle, onGive, onDone }: Props) => {
  const words = useWords(handingOutWords);
  const { isBusy, trouble, send } = useSending();
  return (
    <>
      <h3>{words.uncollected}</h3>
      {trouble && <Problem trouble={trouble} />}
      {byUnit(rows).map(([unit, papers]) => (
        <section key={unit} class="stack">
          <h4 lang="zh-CN">{unit === '' ? words.noUnit : unit}</h4>
          {mayHandle && (
            <p class="row">
              <button type="button" class="button tight" onClick={() => onGive(papers)}>
                {words.handOverAll(papers.length)}
              </button>
              <button
                type="button"
                class="button tight"
                disabled={isBusy}
                onClick={() =>
                  void send(
                    () =>
                      remind(
                        bodyId,
                        papers.map(({ certificateId }) => certificateId),
                      ),
                    onDone,
                  )
                }
              >
                {words.remind(papers.length)}
              </button>
            </p>
          )}
          <Papers unit={unit} papers={papers} mayHandle={mayHandle} onGive={onGive} />
        </section>
      ))}
    </>
  );
};

type PapersProps = {
  readonly unit: string;
  readonly papers: readonly PaperRow[];
  readonly mayHandle: boolean;
  readonly onGive: (papers: readonly PaperRow[]) => void;
};

const Papers = ({ unit, papers, mayHandle, onGive }: PapersProps) => {
  const words = useWords(handingOutWords);
  const language = useLanguage();
  return (
    <ScrollArea name={unit === '' ? words.noUnit : unit}>
      <table class="table uncollected">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.serial}</th>
            <th scope="col">{words.since}</th>
            {mayHandle && <th scope="col">{words.step.hand}</th>}
          </tr>
        </thead>
        <tbody>
          {papers.map((paper) => (
            <tr key={paper.certificateId}>
              <th scope="row" lang="zh-CN">
                {paper.name ?? <span class="soft">{words.nameless}</span>}
              </th>
              <td class="number">{paper.numberText}</td>
              <td class="number">{paper.serial}</td>
              <td class="number">
                {paper.movedAt && dayText(paper.movedAt, language)}
                {paper.remindedAt && (
                  <span class="under soft">
                    {words.remindedOn(dayText(paper.remindedAt, language))}
                  </span>
                )}
              </td>
              {mayHandle && (
                <td>
                  <button type="button" class="button tight" onClick={() => onGive([paper])}>
                    {words.handOver}
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};
