import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { mayOrganise } from '../competition/competition.access.ts';
import { unknownCompetition } from '../competition/competition.rules.ts';
import { findCompetition } from '../competition/competition.store.ts';
import type { EventView, NewEvent } from './event.body.ts';
import { flawOfEvent, flawOfTaken } from './event.rules.ts';
import { findTakenModules, insertEvent } from './event.store.ts';
import { eventArranged } from './event-arranged.ts';

/** Arranges an event of a competition; it begins as a draft. */
export const arrangeEvent =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    competitionId: string,
    event: NewEvent,
  ): Promise<Result<EventView, Rejection>> =>
    carryOut(deps, frame, async ({ tx, held, at, tell }) => {
      const competition = await findCompetition(tx, competitionId);
      if (!competition) return refuse(unknownCompetition);
      const { ownerId } = competition;
      const chain = { organisationId: ownerId, competitionId };
      if (!mayOrganise(held, chain, at)) return refuse(forbidden);
      const named = event.modules.flatMap(({ moduleId }) => moduleId ?? []);
      const flaw = flawOfEvent(event) ?? flawOfTaken(event, await findTakenModules(tx, named));
      if (flaw) return refuse(flaw);

      const made: EventView = {
        eventId: deps.newId(),
        ownerId,
        competitionId,
        ...event,
        modules: event.modules.map((module) => ({
          ...module,
          moduleId: module.moduleId ?? deps.newId(),
        })),
        state: 'DRAFT',
        version: 1,
      };
      await insertEvent(tx, made, at);
      await appendFacts(tx, [eventArranged(made, tell)]);
      return accept(made);
    });
