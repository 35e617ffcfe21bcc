import { schemePartV1, schemePublishedV1 } from '@jinbang/contracts/judging/scheme';
import { onEach } from '@jinbang/messaging/handler';
import type { Touched } from '../book/touched.ts';
import { eventIdOf, keepEventIds } from '../event/event.store.ts';
import { keepClosings, keepParts } from '../told-set/told-set.store.ts';

/** Where each aspect's marks go. Kept part by part, used when the whole version is there. */
export const onSchemePart = (touched: Touched) =>
  onEach(schemePartV1, async (facts, tx) => {
    const parts = facts.map((fact) => ({
      aggregateId: fact.aggregateId,
      setVersion: fact.data.schemeVersion,
      part: fact.data.part,
      eventId: eventIdOf(fact),
      rows: fact.data.rows,
    }));
    const eventIds = parts.map((part) => part.eventId);
    await keepEventIds(tx, eventIds);
    await keepParts(tx, 'scheme', parts);
    await touched.note(tx, { kind: 'part', part: 'scheme', eventIds });
  });

export const onSchemePublished = (touched: Touched) =>
  onEach(schemePublishedV1, async (facts, tx) => {
    const closings = facts.map((fact) => ({
      aggregateId: fact.aggregateId,
      setVersion: fact.data.schemeVersion,
      eventId: eventIdOf(fact),
      parts: fact.data.parts,
      rows: fact.data.rows,
      hash: fact.data.hash,
    }));
    const eventIds = closings.map((closing) => closing.eventId);
    await keepEventIds(tx, eventIds);
    await keepClosings(tx, 'scheme', closings);
    await touched.note(tx, { kind: 'part', part: 'scheme', eventIds });
  });
