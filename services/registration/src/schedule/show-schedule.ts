import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import { sightOf } from '../competition/competition.access.ts';
import { unknownCompetition } from '../competition/competition.rules.ts';
import { findCompetitionInSight } from '../competition/competition.store.ts';
import type { SessionView } from '../session/session.body.ts';
import { findDrawn, findSessionsOf } from '../session/session.store.ts';
import type { ScheduledSession, ScheduleView } from './schedule.body.ts';
import { countEntries, findLiveEvents } from './schedule.store.ts';

const scheduled = (
  { stations, ownerId: _, cancelReason: _reason, ...session }: SessionView,
  drawn: ReadonlySet<string>,
): ScheduledSession => {
  const spares = stations.filter(({ spare }) => spare).length;
  const isDrawn = drawn.has(session.sessionId);
  return { ...session, places: stations.length - spares, spares, isDrawn };
};

/** Everything planned in a competition, for whoever sees its events; who stands where is no part of it. */
export const showSchedule =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (actorId: string, competitionId: string): Promise<Result<ScheduleView, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const sight = sightOf(held, at);
      const competition = await findCompetitionInSight(tx, competitionId, sight);
      if (!competition) return refuse(unknownCompetition);
      const events = await findLiveEvents(tx, competitionId, sight);
      const eventIds = events.map(({ eventId }) => eventId);
      const sessions = await findSessionsOf(tx, eventIds);
      const drawn = await findDrawn(
        tx,
        sessions.map(({ sessionId }) => sessionId),
      );
      const entries = await countEntries(tx, eventIds);
      return accept({
        competitionId,
        zone: competition.zone,
        events: events.map(({ eventId, name, state, groups, modules }) => ({
          eventId,
          name,
          state,
          groups,
          entries: [...(entries.get(eventId)?.values() ?? [])].reduce((sum, one) => sum + one, 0),
          modules: modules.map(({ moduleId, name: ofModule, keyKind }) => ({
            moduleId,
            name: ofModule,
            keyKind,
          })),
        })),
        sessions: sessions.map((session) => scheduled(session, drawn)),
      });
    });
