import type { DrawSession } from './draw.types.ts';

/** Stations nobody stands at; not those somebody left, whose marks stay there (M08). */
export const freeStations = (
  sessions: readonly DrawSession[],
  { sessionId, stations }: DrawSession,
): readonly string[] => {
  const left = new Set(
    sessions.flatMap((one) =>
      one.stations.flatMap(({ continues }) =>
        continues?.sessionId === sessionId ? [continues.station] : [],
      ),
    ),
  );
  return stations.flatMap(({ station, inUse }) => (inUse || left.has(station) ? [] : [station]));
};
