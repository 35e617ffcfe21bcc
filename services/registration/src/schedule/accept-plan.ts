import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEvent } from '../event/event.store.ts';
import { planInEvent } from '../session/plan-sessions.ts';
import type { SessionView } from '../session/session.body.ts';
import { organisedCompetition } from './organised-competition.ts';
import type { AcceptedPlan } from './proposal.body.ts';

/** Where a problem stands in the list that was sent, which mixes the events. */
const replaced = (rejection: Rejection, places: readonly number[]): Rejection => ({
  ...rejection,
  ...(rejection.issues
    ? {
        issues: rejection.issues.map((issue) => ({
          ...issue,
          at: issue.at.replace(
            /^sessions\.(\d+)/,
            (_, place) => `sessions.${places[Number(place)]}`,
          ),
        })),
      }
    : {}),
});

/** Makes the sessions of several events at once, as they were shown: all or none. */
export const acceptPlan =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    competitionId: string,
    { sessions }: AcceptedPlan,
  ): Promise<Result<{ sessions: SessionView[] }, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const competition = await organisedCompetition(work, competitionId);
      if (!competition.ok) return competition;
      const numbered = sessions.map((session, place) => ({ session, place }));
      const made: SessionView[] = [];
      // In one order for everybody, so that two who plan never wait for each other.
      const byEvent = [...Map.groupBy(numbered, ({ session }) => session.eventId)].toSorted(
        ([left], [right]) => (left < right ? -1 : 1),
      );
      for (const [eventId, ofEvent] of byEvent) {
        const event = await findEvent(work.tx, eventId);
        if (event?.competitionId !== competitionId) return refuse(unknownEvent);
        const asked = ofEvent.map(({ session: { eventId: _, ...session } }) => session);
        const planned = await planInEvent(deps, work, eventId, asked);
        if (!planned.ok) {
          const places = ofEvent.map(({ place }) => place);
          return refuse(replaced(planned.refusal, places));
        }
        made.push(...planned.value.sessions);
      }
      return accept({ sessions: made });
    });
