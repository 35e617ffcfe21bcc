import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { momentText } from '../../ui/time-text.ts';
import type { Clock, FloorSession } from './incident.client.ts';
import { incidentWords } from './incident-words.ts';

type Props = { readonly clocks: readonly Clock[]; readonly sessions: readonly FloorSession[] };

/** Where work ends later than its session: what the floor goes by. */
export const Clocks = ({ clocks, sessions }: Props) => {
  const words = useWords(incidentWords);
  const language = useLanguage();
  const nameOf = (sessionId: string): string => {
    const session = sessions.find((one) => one.sessionId === sessionId);
    return session ? textOf(session.name, language) : '';
  };
  return (
    <section class="card stack">
      <h2>{words.clocks}</h2>
      <p class="soft small">{clocks.length === 0 ? words.noClocks : words.clocksHint}</p>
      {clocks.length > 0 && (
        <ul class="incident-clocks">
          {clocks.map(({ sessionId, station, addedMinutes, endsAt }) => (
            <li key={`${sessionId}/${station}`}>
              <b class="number">{words.station(station)}</b>
              <span class="incident-end number">
                {words.endsAt(momentText(endsAt, language, new Date()))}
              </span>
              <span class="soft small number">
                {[nameOf(sessionId), words.added(addedMinutes)]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
