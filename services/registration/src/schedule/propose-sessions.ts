import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findSessionsInRooms } from '../session/session.store.ts';
import { findRooms } from '../venue/venue.store.ts';
import { organisedCompetition } from './organised-competition.ts';
import type { Proposal, ProposalAsk } from './proposal.body.ts';
import { flawOfAsk } from './proposal.rules.ts';
import { proposeSessions } from './propose.rules.ts';
import { countEntries, findLiveEvents } from './schedule.store.ts';
import { momentIn } from './zone-time.rules.ts';

/** The time a proposal reaches over: what rooms hold beside it is of no interest. */
const reachOf = ({ days }: ProposalAsk, zone: string) => {
  const dates = days.map(({ date }) => date).toSorted();
  const first = momentIn(zone, dates[0] ?? '', '00:00');
  const last = momentIn(zone, dates.at(-1) ?? '', '23:59');
  return { startsAt: new Date(first).toISOString(), endsAt: new Date(last).toISOString() };
};

/** A plan to look at; nothing is made by it. */
export const proposePlan =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (
    actorId: string,
    competitionId: string,
    ask: ProposalAsk,
  ): Promise<Result<Proposal, Rejection>> =>
    lookUp(deps, actorId, async (look) => {
      const { tx } = look;
      const competition = await organisedCompetition(look, competitionId);
      if (!competition.ok) return competition;
      const { zone, ownerId } = competition.value;
      const events = await findLiveEvents(tx, competitionId, { all: true });
      const asked = new Set(ask.events.map(({ eventId }) => eventId));
      const known = events.filter(({ eventId }) => asked.has(eventId));
      if (known.length < asked.size) return refuse(unknownEvent);
      const roomIds = [
        ...new Set(ask.events.flatMap(({ modules }) => modules.flatMap((one) => one.roomIds))),
      ];
      const rooms = new Map(
        [...(await findRooms(tx, roomIds))].filter(([, room]) => room.ownerId === ownerId),
      );
      const flaw = flawOfAsk(ask, known, rooms);
      if (flaw) return refuse(flaw);
      const standing = await findSessionsInRooms(tx, roomIds, reachOf(ask, zone));
      return accept(
        proposeSessions(ask, {
          zone,
          rooms,
          entries: await countEntries(tx, [...asked]),
          groups: new Map(known.map(({ eventId, groups }) => [eventId, groups])),
          taken: standing.map(({ roomId, startsAt, endsAt }) => ({
            roomId: roomId ?? '',
            span: { from: Date.parse(startsAt), to: Date.parse(endsAt) },
          })),
        }),
      );
    });
