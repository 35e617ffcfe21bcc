import type { BoardRow, BoardSnapshot } from '@jinbang/contracts/http/live-board';
import { useRef, useState } from 'preact/hooks';
import { useLanguage, useWords } from '../ui/language.ts';
import { boardWords } from './board-words.ts';
import { type GroupRows, pageCount, pageRows } from './rows.rules.ts';
import { columnsOf, StandingRow } from './standing-row.view.tsx';
import { stepName } from './step-name.ts';
import { useGlide } from './use-moves.ts';

type Props = {
  readonly group: GroupRows;
  readonly caption: string | null;
  readonly decimals: number;
  readonly modules: BoardSnapshot['progress'];
  readonly moves: ReadonlyMap<string, { readonly by: number }>;
};

/** The sentence that says what decided between this row and the one above. */
const useTieSentence = (modules: BoardSnapshot['progress']) => {
  const words = useWords(boardWords);
  const language = useLanguage();
  return ({ tie }: BoardRow): string | null =>
    tie === null ? null : words.tieSentence(stepName(tie, modules, language));
};

/** The ranking of one group; long lists come in pages. */
export const StandingTable = ({ group, caption, decimals, modules, moves }: Props) => {
  const words = useWords(boardWords);
  const tieOf = useTieSentence(modules);
  const [asked, setPage] = useState(0);
  const pages = pageCount(group.rows.length);
  const page = Math.min(asked, pages - 1);
  const rows = pageRows(group.rows, page);
  const columns = columnsOf(group.rows);
  const list = useRef<HTMLTableSectionElement>(null);
  useGlide(list, rows);
  return (
    <div>
      <table class="table standing">
        <caption class={caption === null ? 'unseen' : ''}>{caption ?? words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.rank}</th>
            <th scope="col">{words.contestant}</th>
            <th scope="col" class="right">
              {words.total}
            </th>
            {columns.scale && (
              <th scope="col" class="right wide" title={words.scaleHint}>
                {words.scale}
              </th>
            )}
            {columns.award && (
              <th scope="col" class="wide">
                {words.awardHead}
              </th>
            )}
            {columns.partial && (
              <th scope="col" class="wide">
                {words.marksIn}
              </th>
            )}
          </tr>
        </thead>
        <tbody ref={list}>
          {rows.map((row) => (
            <StandingRow
              key={row.key}
              row={row}
              columns={columns}
              decimals={decimals}
              moved={moves.get(row.key)?.by}
              tie={tieOf(row)}
            />
          ))}
        </tbody>
      </table>
      {pages > 1 && <Pager page={page} pages={pages} onPage={setPage} />}
    </div>
  );
};

type PagerProps = {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
};

const Pager = ({ page, pages, onPage }: PagerProps) => {
  const words = useWords(boardWords);
  return (
    <nav class="row pager no-print" aria-label={words.page(page + 1, pages)}>
      <button
        type="button"
        class="button tight"
        disabled={page === 0}
        onClick={() => onPage(page - 1)}
      >
        {words.previous}
      </button>
      <span class="number">{words.page(page + 1, pages)}</span>
      <button
        type="button"
        class="button tight"
        disabled={page === pages - 1}
        onClick={() => onPage(page + 1)}
      >
        {words.next}
      </button>
    </nav>
  );
};
