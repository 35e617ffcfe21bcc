import type { PromotedLine } from '@jinbang/contracts/http/promotion-notice';
import { LEVEL_LABELS } from '@jinbang/promotion/ladder';
import { boardWords } from '../../board/board-words.ts';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { noticeWords } from '../notice-words.ts';
import { promotionWords } from './promotion-words.ts';

type Shown = { readonly hasGroups: boolean; readonly hasAwards: boolean };

const Row = ({ line, hasGroups, hasAwards }: Shown & { readonly line: PromotedLine }) => {
  const words = useWords(promotionWords);
  const common = useWords(noticeWords);
  const board = useWords(boardWords);
  const language = useLanguage();
  return (
    <tr>
      <td class="number">{line.line}</td>
      <td class="number rank-cell">{line.rank ?? ''}</td>
      {hasAwards && <td>{line.award === null ? '' : (board.award[line.award] ?? line.award)}</td>}
      <th scope="row" lang={line.name === null ? undefined : 'zh-CN'}>
        {line.name ?? <span class="soft">{words.nameless}</span>}
        {line.hasNamesake && (
          <span class="namesake" lang={language === 'en' ? 'en' : 'zh-CN'}>
            {common.namesake}
          </span>
        )}
      </th>
      <td>{line.organisation ?? ''}</td>
      {hasGroups && <td>{common.groups[line.group] ?? line.group}</td>}
      <td>{textOf(LEVEL_LABELS[line.level], language)}</td>
    </tr>
  );
};

/** Promoted people and nobody else (M25): no mark, no number of a document. */
export const PromotedList = ({ lines }: { readonly lines: readonly PromotedLine[] }) => {
  const words = useWords(promotionWords);
  const common = useWords(noticeWords);
  const hasGroups = new Set(lines.map(({ group }) => group)).size > 1;
  const hasAwards = lines.some(({ award }) => award !== null);
  return (
    <section class="stack">
      <div class="head">
        <h2>{words.list}</h2>
        <span class="soft">{words.count(lines.length)}</span>
      </div>
      {lines.some(({ hasNamesake }) => hasNamesake) && <p>{common.namesakeHint}</p>}
      <ScrollArea name={words.list}>
        <table class="table entrants winners">
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              <th scope="col">{words.rank}</th>
              {hasAwards && <th scope="col">{words.award}</th>}
              <th scope="col">{words.name}</th>
              <th scope="col">{words.organisation}</th>
              {hasGroups && <th scope="col">{words.group}</th>}
              <th scope="col">{words.level}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Row key={line.line} line={line} hasGroups={hasGroups} hasAwards={hasAwards} />
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </section>
  );
};
