import { recusalToldV1 } from '@jinbang/contracts/registration/recusal';
import { on } from '@jinbang/messaging/handler';
import { saveRecusals } from '../subject/recusal.store.ts';
import { findOwners } from './arrangement.store.ts';
import { eventOf } from './event-of.ts';

/** Which judge stands aside at which station of an open event; whose it is, nobody here is told. */
export const onRecusalTold = on(recusalToldV1, async (facts, tx) => {
  const owners = await findOwners(tx, [...new Set(facts.map(eventOf))]);
  await saveRecusals(
    tx,
    facts.map((fact) => ({
      sessionId: fact.aggregateId,
      eventId: eventOf(fact),
      ownerId: owners.get(eventOf(fact)) ?? null,
      moduleId: fact.data.moduleId,
      pairs: fact.data.pairs,
    })),
  );
});
