import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import { sightOf } from '../competition/competition.access.ts';
import { unknownCompetition } from '../competition/competition.rules.ts';
import { findCompetitionInSight } from '../competition/competition.store.ts';
import type { EventView } from '../event/event.body.ts';
import type { SessionView } from '../session/session.body.ts';
import { findSessionsInRooms, findSessionsOf } from '../session/session.store.ts';
import { findRooms } from '../venue/venue.store.ts';
import { findClashes } from './clash.rules.ts';
import type { ClashGround, PlannedSession } from './clash-ground.ts';
import { mayReadClashes } from './schedule.access.ts';
import type { ClashList } from './schedule.body.ts';
import {
  countEntries,
  findEnteredTwice,
  findEventOfficials,
  findLiveEvents,
} from './schedule.store.ts';

const EVER = { startsAt: '1970-01-01T00:00:00Z', endsAt: '9999-01-01T00:00:00Z' };

const plannedOf = ({ stations, ...session }: SessionView): PlannedSession => ({
  ...session,
  stations: stations.map(({ station }) => station),
  places: stations.filter(({ spare }) => !spare).length,
});

const gather = async (
  tx: Transaction,
  zone: string,
  events: readonly EventView[],
): Promise<ClashGround> => {
  const eventIds = events.map(({ eventId }) => eventId);
  const planned = (await findSessionsOf(tx, eventIds)).filter(({ state }) => state === 'planned');
  const roomIds = [...new Set(planned.flatMap(({ roomId }) => roomId ?? []))];
  const own = new Set(planned.map(({ sessionId }) => sessionId));
  const inRooms = await findSessionsInRooms(tx, roomIds, EVER);
  const counts = await countEntries(tx, eventIds);
  return {
    zone,
    sessions: planned.map(plannedOf),
    elsewhere: inRooms.filter(({ sessionId }) => !own.has(sessionId)).map(plannedOf),
    rooms: await findRooms(tx, roomIds),
    demand: events.flatMap(({ eventId, modules }) =>
      modules
        .filter(({ keyKind }) => keyKind === 'station')
        .map(({ moduleId }) => ({ eventId, moduleId, entries: counts.get(eventId) ?? new Map() })),
    ),
    officials: await findEventOfficials(tx, eventIds),
    contestants: await findEnteredTwice(tx, eventIds),
  };
};

/** What does not go together in the plan of a whole competition. */
export const showClashes =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (actorId: string, competitionId: string): Promise<Result<ClashList, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const competition = await findCompetitionInSight(tx, competitionId, sightOf(held, at));
      if (!competition) return refuse(unknownCompetition);
      const chain = { organisationId: competition.ownerId, competitionId };
      if (!mayReadClashes(held, chain, at)) return refuse(forbidden);
      const events = await findLiveEvents(tx, competitionId, { all: true });
      const clashes = findClashes(await gather(tx, competition.zone, events));
      return accept({
        items: clashes.map(({ sessionIds, eventIds, personIds, params, ...clash }) => ({
          ...clash,
          sessionIds: sessionIds.slice(0, 500),
          eventIds: [...eventIds],
          personIds: [...personIds],
          params: { ...params },
        })),
      });
    });
