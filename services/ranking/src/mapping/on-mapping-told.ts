import { mappingOpenedV1, mappingPartV1 } from '@jinbang/contracts/registration/mapping';
import { onEach } from '@jinbang/messaging/handler';
import type { Touched } from '../book/touched.ts';
import { eventIdOf, keepEventIds } from '../event/event.store.ts';
import { keepClosings, keepParts } from '../told-set/told-set.store.ts';

/** An opening is told once: it has no versions of its own. */
const ONLY_VERSION = 1;

/** Which entry stood where. Kept part by part, used when the whole opening is there. */
export const onMappingPart = (touched: Touched) =>
  onEach(mappingPartV1, async (facts, tx) => {
    const parts = facts.map((fact) => ({
      aggregateId: fact.aggregateId,
      setVersion: ONLY_VERSION,
      part: fact.data.part,
      eventId: eventIdOf(fact),
      rows: fact.data.rows,
    }));
    const eventIds = parts.map((part) => part.eventId);
    await keepEventIds(tx, eventIds);
    await keepParts(tx, 'mapping', parts);
    await touched.note(tx, { kind: 'part', part: 'mapping', eventIds });
  });

export const onMappingOpened = (touched: Touched) =>
  onEach(mappingOpenedV1, async (facts, tx) => {
    const closings = facts.map((fact) => ({
      aggregateId: fact.aggregateId,
      setVersion: ONLY_VERSION,
      eventId: eventIdOf(fact),
      parts: fact.data.parts,
      rows: fact.data.rows,
      hash: fact.data.hash,
    }));
    const eventIds = closings.map((closing) => closing.eventId);
    await keepEventIds(tx, eventIds);
    await keepClosings(tx, 'mapping', closings);
    await touched.note(tx, { kind: 'part', part: 'mapping', eventIds });
  });
