import type { BoardSnapshot } from '@jinbang/contracts/http/live-board';
import { useWords } from '../ui/language.ts';
import { boardWords } from './board-words.ts';

/** A competition that calls itself a demonstration has marks nobody gave. */
const SAYS_DEMO = /演示|示例|生成|demo|sample|generated/i;

export const isMadeUp = ({ competition, event }: BoardSnapshot): boolean =>
  [competition.zh, competition.en, event.zh, event.en].some(
    (name) => name !== undefined && SAYS_DEMO.test(name),
  );

/** The rule that says what this board shows, and that a demonstration is one. */
export const BoardFoot = ({ board }: { readonly board: BoardSnapshot }) => {
  const words = useWords(boardWords);
  return (
    <footer class="foot">
      <p>
        {isMadeUp(board) && <strong>{words.made} </strong>}
        {words.rule[board.rule]} {board.rule === 'live' && words.ruleLive}
      </p>
      <p>{board.rows.some((row) => row.scale !== null) && `${words.scale}: ${words.scaleHint}`}</p>
    </footer>
  );
};
