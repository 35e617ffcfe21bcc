import type { ResultNotice } from '@jinbang/contracts/http/result-notice';
import { boardWords } from '../../board/board-words.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { resultNoticeWords } from './result-notice-words.ts';

type Line = ResultNotice['winners'][number];

const WinnerRow = ({ line, hasGroups }: { readonly line: Line; readonly hasGroups: boolean }) => {
  const words = useWords(resultNoticeWords);
  const board = useWords(boardWords);
  const language = useLanguage();
  return (
    <tr>
      <td class="number rank-cell">{line.rank ?? ''}</td>
      <td class="award-cell">{board.award[line.award] ?? line.award}</td>
      <th scope="row" lang="zh-CN">
        {line.names ? line.names.join('、') : words.byNumber(line.entryNo ?? '')}
        {line.hasNamesake && (
          <span class="namesake" lang={language === 'en' ? 'en' : 'zh-CN'}>
            {words.namesake}
          </span>
        )}
      </th>
      <td>{line.organisation ?? ''}</td>
      {hasGroups && <td>{board.group[line.group] ?? line.group}</td>}
    </tr>
  );
};

/** Prize winners and nobody else (M25). */
export const Winners = ({ winners }: Pick<ResultNotice, 'winners'>) => {
  const words = useWords(resultNoticeWords);
  const hasGroups = new Set(winners.map(({ group }) => group)).size > 1;
  return (
    <section class="stack">
      <h2>{words.winners}</h2>
      <p class="soft">{words.winnersHint}</p>
      {winners.some(({ hasNamesake }) => hasNamesake) && <p>{words.namesakeHint}</p>}
      {winners.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <ScrollArea name={words.winners}>
          <table class="table entrants winners">
            <thead>
              <tr>
                <th scope="col">{words.rank}</th>
                <th scope="col">{words.award}</th>
                <th scope="col">{words.name}</th>
                <th scope="col">{words.organisation}</th>
                {hasGroups && <th scope="col">{words.group}</th>}
              </tr>
            </thead>
            <tbody>
              {winners.map((line, place) => (
                // Lines have no id on this page, and their order never changes.
                <WinnerRow key={place} line={line} hasGroups={hasGroups} />
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
    </section>
  );
};
