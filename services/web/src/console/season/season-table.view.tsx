import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { frameWords } from '../frame/frame-words.ts';
import { addressOf } from '../place.rules.ts';
import { followLink } from '../use-place.ts';
import { EventWay } from './event-way.view.tsx';
import {
  asksCommittee,
  nextDay,
  nextOf,
  type SeasonCompetition,
  type SeasonEvent,
  stageOf,
  todayIn,
} from './season.rules.ts';
import { seasonWords } from './season-words.ts';

const Next = ({ event }: { readonly event: SeasonEvent }) => {
  const words = useWords(seasonWords);
  const frame = useWords(frameWords);
  const next = nextOf(stageOf(event));
  if (asksCommittee(event)) {
    return <Badge sign="doubt" word={words.tooFew(event.minimumStarters)} outlined={true} />;
  }
  return next ? (
    <span>{words.nextIs(words.stage[next.next], frame.office[next.turn])}</span>
  ) : (
    <span class="soft">{words.over}</span>
  );
};

const Day = ({ event, zone }: { readonly event: SeasonEvent; readonly zone: string }) => {
  const words = useWords(seasonWords);
  if (nextOf(stageOf(event)) === undefined) return <span class="soft">–</span>;
  const next = nextDay(event.dates, todayIn(zone, new Date()));
  if (event.dates.starts === null) return <span class="soft">{words.noDay}</span>;
  return <span>{next ? words.inDays(words.day[next.what], next.days) : event.dates.starts}</span>;
};

type Props = { readonly competition: SeasonCompetition; readonly mayEdit: boolean };

/** The events of a competition, each with its way, what is next and when. */
export const SeasonTable = ({ competition, mayEdit }: Props) => {
  const words = useWords(seasonWords);
  const language = useLanguage();
  const { events, zone, name } = competition;
  if (events.length === 0) return <p class="soft">{words.noEvents}</p>;
  return (
    <ScrollArea name={textOf(name, language)}>
      <table class="table season-table">
        <thead>
          <tr>
            <th scope="col">{words.event}</th>
            <th scope="col">{words.way}</th>
            <th scope="col">{words.next}</th>
            <th scope="col">{words.date}</th>
            <th scope="col" class="right">
              {words.entries}
            </th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event.eventId}>
              <th scope="row">
                {mayEdit ? (
                  <a
                    href={addressOf('setup', { event: event.eventId })}
                    onClick={followLink('setup', { event: event.eventId })}
                  >
                    {textOf(event.name, language)}
                  </a>
                ) : (
                  textOf(event.name, language)
                )}
              </th>
              <td>
                <EventWay stage={stageOf(event)} />
              </td>
              <td>
                <Next event={event} />
              </td>
              <td class="number">
                <Day event={event} zone={zone} />
              </td>
              <td class="right number">{event.entries}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};
