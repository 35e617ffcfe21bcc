import { textOf, useLanguage, useWords } from '../ui/language.ts';
import type { BoardHead } from '../ui/live-events.client.ts';
import { tabletWords } from './tablet-words.ts';

/** Which event to mark; the address then names it, so that a reload comes back here. */
export const EventChoice = ({ boards }: { readonly boards: readonly BoardHead[] }) => {
  const words = useWords(tabletWords);
  const language = useLanguage();
  return (
    <section class="stack">
      <h1>{words.chooseEvent}</h1>
      {boards.length === 0 && <p class="empty">{words.noEvents}</p>}
      <ul class="stack">
        {boards.map(({ eventId, event, competition }) => (
          <li key={eventId}>
            <a class="card event-choice" href={`/tablet/?by=token&event=${eventId}`}>
              <span class="soft small">{textOf(competition, language)}</span>
              <b>{textOf(event, language)}</b>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
