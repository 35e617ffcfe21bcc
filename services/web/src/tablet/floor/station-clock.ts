import { atStation, type Floor } from './floor.rules.ts';
import { clockOf, type StationClock } from './floor-clock.rules.ts';

type Session = Floor['sessions'][number];

/** The clock of one station of a session as the floor stands. */
export const stationClock = (
  floor: Floor,
  session: Session,
  station: string,
  nowMs: number,
): StationClock => {
  const { sessionId } = session;
  const [moved] = atStation(floor.clocks, sessionId, station);
  return clockOf({
    session,
    moved,
    incidents: atStation(floor.incidents, sessionId, station),
    nowMs,
  });
};
