import type { StationPlace } from '@jinbang/contracts/registration/session';
import { stationText } from '@jinbang/draws/sealed-lots';
import type { SessionView } from '../session/session.body.ts';
import type { DrawnStation } from './draw.rules.ts';

/** The session with exactly these stations in use, one version further. */
export const sessionWith = (session: SessionView, inUse: ReadonlySet<string>): SessionView => ({
  ...session,
  stations: session.stations.map((one) => ({ ...one, inUse: inUse.has(one.station) })),
  version: session.version + 1,
});

/** The session with the stations somebody drew marked. */
export const drawnSession = (
  session: SessionView,
  stations: readonly DrawnStation[],
): SessionView => sessionWith(session, new Set(stations.map(({ station }) => station)));

const inUseOf = ({ stations }: SessionView): Set<string> =>
  new Set(stations.flatMap(({ station, inUse }) => (inUse ? [station] : [])));

/** The session with one station more in use. */
export const sessionWithStation = (session: SessionView, station: string): SessionView =>
  sessionWith(session, inUseOf(session).add(station));

/** The session with one station less in use. */
export const sessionWithoutStation = (session: SessionView, station: string): SessionView => {
  const inUse = inUseOf(session);
  inUse.delete(station);
  return sessionWith(session, inUse);
};

/** The session with a station that is used by whoever came from another one (M08). */
export const sessionContinuing = (
  session: SessionView,
  station: string,
  from: StationPlace,
): SessionView => {
  const next = sessionWithStation(session, station);
  const stations = next.stations.map((one) =>
    one.station === station ? { ...one, continues: from } : one,
  );
  return { ...next, stations };
};

/** Stations somebody left for another one: the marks given there are theirs, so nobody else gets them. */
export const leftStations = (sessions: readonly SessionView[]): ReadonlySet<string> =>
  new Set(
    sessions.flatMap(({ stations }) =>
      stations.flatMap(({ continues }) => (continues ? [stationText(continues)] : [])),
    ),
  );
