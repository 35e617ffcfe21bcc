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
