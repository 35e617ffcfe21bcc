import { textOf, useLanguage, useWords } from '../ui/language.ts';
import type { BoardHead } from '../ui/live-events.client.ts';
import { boardWords } from './board-words.ts';
import { StateBadge } from './state-banner.view.tsx';

/** Events by competition, in the order they came. */
const byCompetition = (boards: readonly BoardHead[]): readonly (readonly BoardHead[])[] => {
  const competitions = new Map<string, BoardHead[]>();
  for (const board of boards) {
    const own = competitions.get(board.competition.zh);
    if (own) own.push(board);
    else competitions.set(board.competition.zh, [board]);
  }
  return [...competitions.values()];
};

export const EventList = ({ boards }: { readonly boards: readonly BoardHead[] }) => {
  const words = useWords(boardWords);
  const language = useLanguage();
  if (boards.length === 0) {
    return (
      <div class="empty">
        <h2>{words.noBoards}</h2>
        <p class="soft">{words.noBoardsHint}</p>
      </div>
    );
  }
  return (
    <div class="loose">
      {byCompetition(boards).map((own) => (
        <section key={own[0]?.competition.zh} class="stack">
          <h2>{own[0] && textOf(own[0].competition, language)}</h2>
          <ul class="event-list">
            {own.map((board) => (
              <li key={board.eventId}>
                <a class="card event-card" href={`/board/${board.eventId}`}>
                  <span class="event-name">{textOf(board.event, language)}</span>
                  <StateBadge state={board.state} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};
