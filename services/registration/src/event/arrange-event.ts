import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut, type Work } from '../command-deps.ts';
import { mayOrganise } from '../competition/competition.access.ts';
import { unknownCompetition } from '../competition/competition.rules.ts';
import { findCompetition } from '../competition/competition.store.ts';
import { orderedIds } from '../ordered-ids.ts';
import type { EventView, NewEvent } from './event.body.ts';
import { flawOfEvent, flawOfEvents, flawOfTaken } from './event.rules.ts';
import { findTakenModules, insertEvent } from './event.store.ts';
import { eventArranged } from './event-arranged.ts';

type Place = { readonly ownerId: string; readonly competitionId: string };

const modulesNamed = (events: readonly NewEvent[]): readonly string[] =>
  events.flatMap(({ modules }) => modules.flatMap(({ moduleId }) => moduleId ?? []));

/** The part of a transaction that writes events nothing speaks against. */
const write = async (
  deps: Pick<CommandDeps, 'newId'>,
  { tx, at, tell }: Pick<Work, 'tx' | 'at' | 'tell'>,
  whose: Place,
  events: readonly NewEvent[],
): Promise<readonly EventView[]> => {
  // Every list of events is read in the order of their ids: that of the sheet they came on.
  const ids = orderedIds(deps.newId, events.length);
  const made = events.map(
    (event, place): EventView => ({
      eventId: ids[place] ?? deps.newId(),
      ...whose,
      ...event,
      modules: event.modules.map((module) => ({
        ...module,
        moduleId: module.moduleId ?? deps.newId(),
      })),
      state: 'DRAFT',
      version: 1,
    }),
  );
  for (const event of made) await insertEvent(tx, event, at);
  await appendFacts(
    tx,
    made.map((event) => eventArranged(event, tell)),
  );
  return made;
};

/** Several events of one competition, all or none; every place that is wrong comes back. */
export const arrangeWithin = async (
  deps: Pick<CommandDeps, 'newId'>,
  work: Pick<Work, 'tx' | 'at' | 'tell'>,
  place: Place,
  events: readonly NewEvent[],
): Promise<Result<readonly EventView[], Rejection>> => {
  const taken = await findTakenModules(work.tx, modulesNamed(events));
  const flaw = flawOfEvents(events, taken);
  return flaw ? refuse(flaw) : accept(await write(deps, work, place, events));
};

const placeFor = async (
  { tx, held, at }: Work,
  competitionId: string,
): Promise<Result<Place, Rejection>> => {
  const competition = await findCompetition(tx, competitionId);
  if (!competition) return refuse(unknownCompetition);
  const { ownerId } = competition;
  const isAllowed = mayOrganise(held, { organisationId: ownerId, competitionId }, at);
  return isAllowed ? accept({ ownerId, competitionId }) : refuse(forbidden);
};

/** Arranges an event of a competition; it begins as a draft. */
export const arrangeEvent =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    competitionId: string,
    event: NewEvent,
  ): Promise<Result<EventView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const place = await placeFor(work, competitionId);
      if (!place.ok) return place;
      const taken = await findTakenModules(work.tx, modulesNamed([event]));
      const flaw = flawOfEvent(event) ?? flawOfTaken(event, taken);
      if (flaw) return refuse(flaw);
      const [made] = await write(deps, work, place.value, [event]);
      return made ? accept(made) : refuse(unknownCompetition);
    });

/** Arranges a list of events of a competition, all or none. */
export const arrangeEvents =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    competitionId: string,
    events: readonly NewEvent[],
  ): Promise<Result<{ events: readonly EventView[] }, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const place = await placeFor(work, competitionId);
      if (!place.ok) return place;
      const made = await arrangeWithin(deps, work, place.value, events);
      return made.ok ? accept({ events: made.value }) : made;
    });
