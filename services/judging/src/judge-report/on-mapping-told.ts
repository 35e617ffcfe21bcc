import { mappingOpenedV1, mappingPartV1 } from '@jinbang/contracts/registration/mapping';
import { onEach } from '@jinbang/messaging/handler';
import { findOwners } from '../event/arrangement.store.ts';
import { eventOf } from '../event/event-of.ts';
import { saveOpenedDraws, saveOpenedParts } from './opened-draw.store.ts';

/** Which entry stood where: told at DECRYPTED, kept part by part and read when all of it is here. */
export const onMappingPart = onEach(mappingPartV1, async (facts, tx) => {
  const owners = await findOwners(tx, facts.map(eventOf));
  await saveOpenedParts(
    tx,
    facts.map((fact) => ({
      openingId: fact.aggregateId,
      part: fact.data.part,
      eventId: eventOf(fact),
      ownerId: owners.get(eventOf(fact)) ?? null,
      rows: fact.data.rows,
    })),
  );
});

export const onMappingOpened = onEach(mappingOpenedV1, async (facts, tx) => {
  const owners = await findOwners(tx, facts.map(eventOf));
  await saveOpenedDraws(
    tx,
    facts.map((fact) => ({
      openingId: fact.aggregateId,
      eventId: eventOf(fact),
      ownerId: owners.get(eventOf(fact)) ?? null,
      parts: fact.data.parts,
      rowCount: fact.data.rows,
      hash: fact.data.hash,
    })),
  );
});
