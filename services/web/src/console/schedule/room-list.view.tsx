import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { byHandWords } from './by-hand-words.ts';
import { changeRoom, type Room, type Venue } from './schedule.client.ts';
import { scheduleWords } from './schedule-words.ts';

type Props = {
  readonly competitionId: string;
  readonly venues: readonly Venue[];
  readonly onChanged: (news: News) => void;
};

const countsOf = (stations: Room['stations']) => {
  const spares = stations.filter(({ spare }) => spare).length;
  return [stations.length - spares, spares] as const;
};

/** The rooms on record; one that is not to be planned in any more is closed, not deleted. */
export const RoomList = ({ competitionId, venues, onChanged }: Props) => {
  const ui = useWords(scheduleWords);
  const words = useWords(byHandWords);
  const language = useLanguage();
  const { isBusy, trouble, send } = useSending();
  const rooms = venues.flatMap(({ name, rooms: known }) =>
    known.map((room) => ({ room, venue: textOf(name, language) })),
  );
  const turn = (room: Room) =>
    send(
      () => changeRoom(competitionId, { ...room, closed: !room.closed }),
      () =>
        onChanged(
          inBoth(byHandWords, (words) =>
            room.closed ? words.isOpen(room.name) : words.isClosed(room.name),
          ),
        ),
    );
  if (rooms.length === 0) return <p class="soft">{ui.roomsNone}</p>;
  return (
    <>
      <ul class="lines">
        {rooms.map(({ room, venue }) => (
          <li class="line" key={room.roomId}>
            <span>
              {venue} · <b>{room.name}</b>
              {room.closed && <span class="flaw"> {words.closed}</span>}
              <span class="under small soft">
                {ui.places} <span class="number">{ui.placesText(...countsOf(room.stations))}</span>
              </span>
            </span>
            <button
              type="button"
              class="button tight"
              disabled={isBusy}
              aria-label={room.closed ? words.reopenRoom(room.name) : words.closeRoom(room.name)}
              onClick={() => void turn(room)}
            >
              {room.closed ? words.reopen : words.close}
            </button>
          </li>
        ))}
      </ul>
      <p class="soft small">{words.closeHint}</p>
      {trouble && <Problem trouble={trouble} />}
    </>
  );
};
