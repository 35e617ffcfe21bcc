import '../ui/base.css';
import '../ui/controls.css';
import '../ui/badge.css';
import '../ui/table.css';
import '../ui/progress.css';
import './board.css';
import './wall.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isMissing, type Trouble } from '../ui/ask.client.ts';
import { textOf, useLanguage, useTitle, useWords } from '../ui/language.ts';
import { type BoardHead, fetchBoards } from '../ui/live-events.client.ts';
import { lookWhileSeen } from '../ui/look-while-seen.ts';
import { Problem } from '../ui/problem.view.tsx';
import { TopBar } from '../ui/top-bar.view.tsx';
import { uiWords } from '../ui/ui-words.ts';
import { Board } from './board.view.tsx';
import { BoardFoot } from './board-foot.view.tsx';
import { boardWords } from './board-words.ts';
import { CeremonySetUp } from './ceremony/ceremony-screen.tsx';
import { Stage } from './ceremony/stage.view.tsx';
import { DelegationsScreen } from './delegation/delegations-screen.tsx';
import { EventList } from './event-list.view.tsx';
import { placeOf } from './place.rules.ts';
import { ResultScreen } from './result-screen.tsx';
import { useFeed } from './use-feed.ts';
import { useMoves } from './use-moves.ts';
import { Wall } from './wall.view.tsx';

const LIST_MS = 15_000;

const ListScreen = () => {
  const words = useWords(boardWords);
  const ui = useWords(uiWords);
  const [boards, setBoards] = useState<readonly BoardHead[] | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useTitle(`${words.boards} · ${ui.brand}`);
  const load = async () => {
    const answer = await fetchBoards();
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) setBoards(answer.body.events);
  };
  useEffect(() => {
    void load();
    return lookWhileSeen(() => void load(), LIST_MS);
  }, []);
  return (
    <div class="page">
      <TopBar />
      <main id="main" class="loose">
        <div class="stack">
          <h1>{words.boards}</h1>
          <p class="soft">{words.boardsLead}</p>
        </div>
        {trouble && <Problem trouble={trouble} onAgain={() => void load()} />}
        {boards ? <EventList boards={boards} /> : !trouble && <p class="soft">{ui.loading}</p>}
      </main>
    </div>
  );
};

type BoardProps = { readonly eventId: string; readonly isWall: boolean };

const BoardScreen = ({ eventId, isWall }: BoardProps) => {
  const words = useWords(boardWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const { board, link, staleSince, trouble, touched } = useFeed(eventId);
  const moves = useMoves(board?.rows);
  useTitle(`${board ? textOf(board.event, language) : words.title} · ${ui.brand}`);
  if (board && isWall)
    return <Wall board={board} link={staleSince === null ? link : 'stale'} moves={moves} />;
  return (
    <div class="page">
      <TopBar>
        <a class="button tight plain" href="/board/">
          {words.allBoards}
        </a>
      </TopBar>
      <main id="main" class="stack">
        {board && (
          <Board
            board={board}
            link={staleSince === null ? link : 'stale'}
            touched={touched}
            moves={moves}
          />
        )}
        {!board && !trouble && <p class="soft">{ui.loading}</p>}
        {!board && trouble && <NoBoard trouble={trouble} />}
      </main>
      {board && <BoardFoot board={board} />}
    </div>
  );
};

const NoBoard = ({ trouble }: { readonly trouble: Trouble }) => {
  const words = useWords(boardWords);
  if (!isMissing(trouble)) return <Problem trouble={trouble} />;
  return (
    <div class="empty">
      <h1>{words.noBoard}</h1>
      <p>
        <a href="/board/">{words.allBoards}</a>
      </p>
    </div>
  );
};

const App = () => {
  const words = useWords(boardWords);
  const place = placeOf(location.pathname, location.search);
  switch (place.kind) {
    case 'list':
      return <ListScreen />;
    case 'board':
      return <BoardScreen eventId={place.eventId} isWall={place.isWall} />;
    case 'result':
      return <ResultScreen eventId={place.eventId} version={place.version} />;
    case 'ceremony':
      return place.eventIds.length > 0 ? (
        <Stage eventIds={place.eventIds} />
      ) : (
        <CeremonySetUp near={place.near} />
      );
    case 'delegations':
      return <DelegationsScreen of={place.of} id={place.id} />;
    case 'nowhere':
      return (
        <div class="page">
          <TopBar />
          <main id="main">
            <div class="empty">
              <h1>{words.noBoard}</h1>
              <p>
                <a href="/board/">{words.allBoards}</a>
              </p>
            </div>
          </main>
        </div>
      );
  }
};

const root = document.getElementById('app');
if (root) render(<App />, root);
