import type { BoardSnapshot } from '@jinbang/contracts/http/live-board';
import { useState } from 'preact/hooks';
import { textOf, useLanguage, useWords } from '../ui/language.ts';
import { boardWords, type ShownLink } from './board-words.ts';
import type { Touched } from './far-page.rules.ts';
import { LongStandings } from './long-standings.view.tsx';
import { ProgressStrip, ProgressWall } from './progress-wall.view.tsx';
import { findRows, type GroupRows, groupRows } from './rows.rules.ts';
import { StandingTable } from './standing-table.view.tsx';
import { StateBanner } from './state-banner.view.tsx';

type Props = {
  readonly board: BoardSnapshot;
  readonly link: ShownLink;
  readonly touched: readonly Touched[];
  readonly moves: ReadonlyMap<string, { readonly by: number }>;
};

/** A field to find oneself appears once a list no longer fits a screen. */
const FIND_FROM = 12;

const ADDRESS = /\/results\/([0-9a-f-]{36}\/\d+)$/;

/** The page for people that goes with the address of the result's bytes. */
const resultPageOf = (url: string): string => {
  const found = ADDRESS.exec(url)?.[1];
  return found === undefined ? url : `/results/${found}`;
};

/** Once a result is published, how far marking was is no news. */
const isMarking = ({ state }: BoardSnapshot): boolean =>
  state !== 'notice' && state !== 'final' && state !== 'amended';

export const Board = ({ board, link, touched, moves }: Props) => {
  const words = useWords(boardWords);
  const language = useLanguage();
  const groups = groupRows(board);
  return (
    <>
      <div class="board-head">
        <p class="soft">{textOf(board.competition, language)}</p>
        <h1>{textOf(board.event, language)}</h1>
        <StateBanner state={board.state} link={link} asOf={board.asOf} />
        <p class="row no-print">
          <a class="button tight" href={`/board/${board.eventId}?wall=1`}>
            {words.wall}
          </a>
          {board.resultUrl !== null && (
            <a class="button tight" href={`/board/${board.eventId}/delegations`}>
              {words.delegations}
            </a>
          )}
          {board.resultUrl !== null && (
            <a class="button tight" href={resultPageOf(board.resultUrl)}>
              {words.resultPage}
            </a>
          )}
        </p>
      </div>
      {board.rule === 'progress' ? (
        <ProgressWall modules={board.progress} />
      ) : (
        <>
          {isMarking(board) && <ProgressStrip modules={board.progress} />}
          {board.rowCount === undefined ? (
            <Standings board={board} groups={groups} moves={moves} />
          ) : (
            <LongStandings board={board} touched={touched} moves={moves} />
          )}
        </>
      )}
    </>
  );
};

type StandingsProps = Pick<Props, 'board' | 'moves'> & { readonly groups: readonly GroupRows[] };

const Standings = ({ board, groups, moves }: StandingsProps) => {
  const words = useWords(boardWords);
  const [chosen, setChosen] = useState<string | null>(null);
  const [sought, setSought] = useState('');
  if (groups.length === 0) return <p class="empty">{words.noRows}</p>;
  const shown = groups
    .filter(({ group }) => chosen === null || group === chosen)
    .map(({ group, rows }) => ({ group, rows: findRows(rows, sought) }));
  const isLong = board.rows.length > FIND_FROM;
  return (
    <>
      <div class="row tools no-print">
        {groups.length > 1 && <GroupChoice groups={groups} chosen={chosen} onChoose={setChosen} />}
        {isLong && (
          <input
            class="input find"
            type="search"
            value={sought}
            placeholder={words.find}
            aria-label={words.find}
            onInput={(event) => setSought(event.currentTarget.value)}
          />
        )}
      </div>
      <div class={shown.length > 1 ? 'side-by-side' : 'alone'}>
        {shown.map((group) =>
          group.rows.length === 0 ? (
            <p key={group.group} class="empty">
              {words.nobody}
            </p>
          ) : (
            <StandingTable
              key={group.group}
              group={group}
              caption={groups.length > 1 ? (words.group[group.group] ?? group.group) : null}
              decimals={board.decimals}
              modules={board.progress}
              moves={moves}
            />
          ),
        )}
      </div>
    </>
  );
};

type GroupChoiceProps = {
  readonly groups: readonly GroupRows[];
  readonly chosen: string | null;
  readonly onChoose: (group: string | null) => void;
};

const GroupChoice = ({ groups, chosen, onChoose }: GroupChoiceProps) => {
  const words = useWords(boardWords);
  return (
    <div class="choice">
      {[null, ...groups.map(({ group }) => group)].map((group) => (
        <button
          key={group ?? 'all'}
          type="button"
          class="button tight"
          aria-pressed={group === chosen}
          onClick={() => onChoose(group)}
        >
          {group === null ? words.allGroups : (words.group[group] ?? group)}
        </button>
      ))}
    </div>
  );
};
