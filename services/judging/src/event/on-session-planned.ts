import { sessionPlannedV1 } from '@jinbang/contracts/registration/session';
import type { NewId } from '@jinbang/kernel/id';
import { on } from '@jinbang/messaging/handler';
import { findOwners, saveSessions } from './arrangement.store.ts';
import { deriveArrangement } from './derive-arrangement.ts';
import { eventOf } from './event-of.ts';

/** A session with its stations; which of them are in use decides whom marks can be about. */
export const onSessionPlanned = (newId: NewId) =>
  on(sessionPlannedV1, async (facts, tx) => {
    const eventIds = [...new Set(facts.map(eventOf))];
    const owners = await findOwners(tx, eventIds);
    await saveSessions(
      tx,
      facts.map((fact) => ({
        sessionId: fact.aggregateId,
        eventId: eventOf(fact),
        ownerId: owners.get(eventOf(fact)) ?? null,
        moduleId: fact.data.moduleId,
        name: fact.data.name,
        startsAt: new Date(fact.data.startsAt),
        endsAt: new Date(fact.data.endsAt),
        room: fact.data.room,
        group: fact.data.group,
        stations: fact.data.stations,
      })),
    );
    for (const eventId of eventIds) await deriveArrangement(tx, eventId, newId);
  });
