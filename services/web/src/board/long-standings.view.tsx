import type { BoardRow, BoardSnapshot } from '@jinbang/contracts/http/live-board';
import { useState } from 'preact/hooks';
import { useWords } from '../ui/language.ts';
import { boardWords } from './board-words.ts';
import { FAR_PAGE_ROWS, farPageCount, type Touched, typedPage } from './far-page.rules.ts';
import { longWords } from './long-words.ts';
import { groupRows } from './rows.rules.ts';
import { StandingTable } from './standing-table.view.tsx';
import { useFarPage } from './use-far-page.ts';
import { useFarSearch } from './use-far-search.ts';

type Props = {
  readonly board: BoardSnapshot;
  readonly touched: readonly Touched[];
  readonly moves: ReadonlyMap<string, { readonly by: number }>;
};

/** Finds anybody on a long board; as long as somebody is sought, the page itself stands aside. */
export const LongStandings = (props: Props) => {
  const words = useWords(boardWords);
  const long = useWords(longWords);
  const { board } = props;
  const [sought, setSought] = useState('');
  const pages = farPageCount(board.rowCount ?? board.rows.length);
  const search = useFarSearch(board.eventId, sought, pages);
  return (
    <>
      <div class="row tools no-print">
        <input
          class="input find"
          type="search"
          value={sought}
          placeholder={words.find}
          aria-label={words.find}
          onInput={(event) => setSought(event.currentTarget.value)}
        />
        <span class="soft small number" role="status">
          {search && !search.isOver && long.looked(search.looked, pages)}
          {search?.isOver && search.rows.length === 0 && words.nobody}
        </span>
      </div>
      {sought.trim() === '' ? (
        <OnePage {...props} />
      ) : (
        search && <Tables {...props} rows={search.rows} />
      )}
    </>
  );
};

type TablesProps = Pick<Props, 'board' | 'moves'> & { readonly rows: readonly BoardRow[] };

const Tables = ({ board, moves, rows }: TablesProps) => {
  const words = useWords(boardWords);
  return (
    <>
      {groupRows({ ...board, rows: [...rows] }).map((group) => (
        <StandingTable
          key={group.group}
          group={group}
          caption={board.groups.length > 1 ? (words.group[group.group] ?? group.group) : null}
          decimals={board.decimals}
          modules={board.progress}
          moves={moves}
        />
      ))}
    </>
  );
};

/** A board of more lines than one page: one page at a time, in the order of the whole board. */
const OnePage = ({ board, touched, moves }: Props) => {
  const long = useWords(longWords);
  const [asked, setPage] = useState(1);
  const rowCount = board.rowCount ?? board.rows.length;
  const pages = farPageCount(rowCount);
  const page = Math.min(asked, pages);
  const { rows, isComing, isLate } = useFarPage(board, page, touched);
  const first = (page - 1) * FAR_PAGE_ROWS + 1;
  const turn = (to: number) => {
    setPage(to);
    document.querySelector('.long-head')?.scrollIntoView({ block: 'start' });
  };
  return (
    <>
      <div class="row apart long-head">
        <p class="number soft" role="status">
          {isLate
            ? long.pageLate
            : long.linesOf(first, Math.min(rowCount, page * FAR_PAGE_ROWS), rowCount)}
        </p>
        <FarPager page={page} pages={pages} onPage={turn} isFirst={true} />
      </div>
      {isComing && <p class="empty">{long.pageComing}</p>}
      <Tables board={board} moves={moves} rows={rows} />
      <FarPager page={page} pages={pages} onPage={turn} isFirst={false} />
    </>
  );
};

type PagerProps = {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
  readonly isFirst: boolean;
};

const FarPager = ({ page, pages, onPage, isFirst }: PagerProps) => {
  const words = useWords(boardWords);
  const long = useWords(longWords);
  const [typed, setTyped] = useState('');
  const found = typedPage(typed, pages);
  return (
    <form
      class="row pager no-print"
      aria-label={isFirst ? words.page(page, pages) : long.pagesBelow}
      onSubmit={(event) => {
        event.preventDefault();
        if (found !== null) onPage(found);
        setTyped('');
      }}
    >
      <button
        type="button"
        class="button tight"
        aria-label={words.previous}
        disabled={page === 1}
        onClick={() => onPage(page - 1)}
      >
        ←
      </button>
      <span class="number">{words.page(page, pages)}</span>
      <button
        type="button"
        class="button tight"
        aria-label={words.next}
        disabled={page === pages}
        onClick={() => onPage(page + 1)}
      >
        →
      </button>
      <input
        class="input to-page number"
        inputMode="numeric"
        maxLength={6}
        value={typed}
        placeholder={long.toPage}
        aria-label={long.toPage}
        aria-invalid={typed !== '' && found === null}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
    </form>
  );
};
