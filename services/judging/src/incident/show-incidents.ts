import type { IncidentPage, StationClocks } from '@jinbang/contracts/http/judging-incident';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { type Deps, readEvent } from '../in-event.ts';
import { refuseIncidentReader } from './incident.access.ts';
import { type StationClock, stationClocks } from './incident.rules.ts';
import { findIncidentPage, findIncidents, findSessionEnds } from './incident.store.ts';
import { incidentOf, viewIncident } from './incident-view.ts';

type Asked = {
  readonly eventId: string;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** The incidents of an event, newest first, with what came of them. */
export const showIncidents =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (actorId: string, { eventId, after, limit }: Asked): Promise<Result<IncidentPage, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refuseIncidentReader(work);
      if (forbidden) return refuse(forbidden);
      const files = await findIncidentPage(work.tx, { eventId, after, limit: limit + 1 });
      const items = files.slice(0, limit).map(viewIncident);
      return accept({
        items,
        next: files.length > limit ? (items.at(-1)?.incidentId ?? null) : null,
      });
    });

/** Where work ends later than its session, by station: for the floor and for appeal windows. */
export const findStationClocks = async (
  tx: Transaction,
  eventId: string,
): Promise<readonly StationClock[]> => {
  const files = await findIncidents(tx, eventId);
  if (files.length === 0) return [];
  const ends = await findSessionEnds(tx, eventId);
  return stationClocks(
    files.map((file) => ({ ...file.row, incident: incidentOf(file) })),
    (sessionId) => ends.get(sessionId),
  );
};

export const showStationClocks =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (actorId: string, eventId: string): Promise<Result<StationClocks, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refuseIncidentReader(work);
      if (forbidden) return refuse(forbidden);
      const clocks = await findStationClocks(work.tx, eventId);
      const items = clocks.map((one) => ({ ...one, endsAt: one.endsAt.toISOString() }));
      return accept({ items });
    });
