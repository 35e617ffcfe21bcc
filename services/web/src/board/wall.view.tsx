import type { BoardSnapshot } from '@jinbang/contracts/http/live-board';
import { useEffect, useRef, useState } from 'preact/hooks';
import { textOf, useLanguage, useWords } from '../ui/language.ts';
import { Award } from './award.view.tsx';
import { isMadeUp } from './board-foot.view.tsx';
import { boardWords, type ShownLink } from './board-words.ts';
import { longWords } from './long-words.ts';
import { ProgressWall } from './progress-wall.view.tsx';
import { groupRows, isPartial } from './rows.rules.ts';
import { Partial, Rank, Total } from './standing-row.view.tsx';
import { LinkLine, StateBadge } from './state-banner.view.tsx';
import { useGlide } from './use-moves.ts';
import { type WallColumn, type WallPage, wallPages } from './wall.rules.ts';

const PAGE_MS = 12_000;
/** Heights as wall.css has them: what is not rows, the head of a second column, and one row. */
const FRAME_UNITS = 28;
const SECOND_HEAD_UNITS = 7;
const ROW_UNITS = 8.8;
const ROWS_MIN = 3;

/** Rows a column can hold: two columns stand side by side, or on an upright screen in turn. */
const rowsThatFit = (): number => {
  const isUpright = innerHeight > innerWidth;
  const unit = isUpright ? innerWidth / 100 : Math.min(innerHeight / 100, innerWidth * 0.005625);
  const units = innerHeight / unit - FRAME_UNITS;
  const rows = isUpright ? (units - SECOND_HEAD_UNITS) / ROW_UNITS / 2 : units / ROW_UNITS;
  return Math.max(ROWS_MIN, Math.floor(rows));
};

const useRowsThatFit = (): number => {
  const [rows, setRows] = useState(rowsThatFit);
  useEffect(() => {
    const measure = () => setRows(rowsThatFit());
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, []);
  return rows;
};

/** Turns the pages by itself until somebody stops it (button, or the space bar). */
const useTurning = (pages: number) => {
  const [page, setPage] = useState(0);
  const [isPaused, setPaused] = useState(false);
  useEffect(() => {
    if (isPaused || pages < 2) return undefined;
    const timer = setInterval(() => setPage((present) => (present + 1) % pages), PAGE_MS);
    return () => clearInterval(timer);
  }, [isPaused, pages]);
  return { page: Math.min(page, Math.max(0, pages - 1)), isPaused, setPaused };
};

type Moves = ReadonlyMap<string, { readonly by: number }>;
type Props = { readonly board: BoardSnapshot; readonly link: ShownLink; readonly moves: Moves };

/** A board for a wall: 1080p and 4K, to be read from ten metres. */
export const Wall = ({ board, link, moves }: Props) => {
  const words = useWords(boardWords);
  const long = useWords(longWords);
  const language = useLanguage();
  const groups = groupRows(board);
  const pages = wallPages(groups, useRowsThatFit());
  const { page, isPaused, setPaused } = useTurning(pages.length);
  const current = pages[page];
  return (
    <div class="wall">
      <header class="wall-head">
        <div>
          <p class="wall-competition">{textOf(board.competition, language)}</p>
          <h1>{textOf(board.event, language)}</h1>
        </div>
        <StateBadge state={board.state} />
      </header>
      <main id="main">
        {board.rule === 'progress' ? (
          <ProgressWall modules={board.progress} />
        ) : (
          <WallRanking page={current} decimals={board.decimals} moves={moves} />
        )}
      </main>
      <footer class="wall-foot">
        <LinkLine link={link} asOf={board.asOf} />
        <p class="wall-note">
          {isMadeUp(board) ? words.made : words.stateHint[board.state]}{' '}
          {board.rowCount !== undefined && long.firstLines(board.rows.length, board.rowCount)}
        </p>
        <p class="row">
          {pages.length > 1 && (
            <>
              <span class="number">{words.page(page + 1, pages.length)}</span>
              <button type="button" class="button tight" onClick={() => setPaused(!isPaused)}>
                {isPaused ? words.goOn : words.pause}
              </button>
            </>
          )}
          <a class="button tight" href={`/board/${board.eventId}`}>
            {words.leaveWall}
          </a>
        </p>
      </footer>
    </div>
  );
};

type RankingProps = {
  readonly page: WallPage | undefined;
  readonly decimals: number;
  readonly moves: Moves;
};

const WallRanking = ({ page, decimals, moves }: RankingProps) => {
  const words = useWords(boardWords);
  if (!page) return <p class="wall-empty">{words.noRows}</p>;
  return (
    <div class={page.length > 1 ? 'wall-columns' : ''}>
      {page.map((column) => (
        <WallList
          key={`${column.group}/${column.rows[0]?.key}`}
          column={column}
          decimals={decimals}
          moves={moves}
        />
      ))}
    </div>
  );
};

type ListProps = Omit<RankingProps, 'page'> & { readonly column: WallColumn };

const WallList = ({ column, decimals, moves }: ListProps) => {
  const words = useWords(boardWords);
  const list = useRef<HTMLOListElement>(null);
  useGlide(list, column.rows);
  return (
    <section>
      <h2>{words.group[column.group] ?? column.group}</h2>
      <ol ref={list} class="wall-list">
        {column.rows.map((row) => (
          <li key={row.key} data-key={row.key} data-rank={row.rank ?? ''}>
            <span class="wall-rank number">
              <Rank rank={row.rank} moved={moves.get(row.key)?.by} />
            </span>
            <span class="wall-who">
              <b>{row.name ?? row.code}</b>
              {row.name !== null && <small class="number">{row.organisation ?? row.code}</small>}
            </span>
            <span class="wall-side">
              {row.award !== null && <Award award={row.award} />}
              {isPartial(row) && <Partial row={row} />}
            </span>
            <span class="wall-total number">
              <Total row={row} decimals={decimals} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
};
