import { penaltyToldV1 } from '@jinbang/contracts/judging/penalty';
import { subjectKey } from '@jinbang/contracts/mark-subject';
import { on } from '@jinbang/messaging/handler';
import type { Touched } from '../book/touched.ts';
import { eventIdOf, keepEventIds } from '../event/event.store.ts';
import { keepPenalties } from './penalty.store.ts';

/** Points were taken off a subject's module, or are no longer. */
export const onPenaltyTold = (touched: Touched) =>
  on(penaltyToldV1, async (facts, tx) => {
    const rows = facts.map((fact) => ({
      penaltyId: fact.aggregateId,
      eventId: eventIdOf(fact),
      subjectKey: subjectKey(fact.data.subject),
      moduleId: fact.data.subject.moduleId,
      points: fact.data.points,
      kind: fact.data.kind,
      standing: fact.data.state === 'standing',
      version: fact.aggregateVersion,
    }));
    const eventIds = rows.map((row) => row.eventId);
    await keepEventIds(tx, eventIds);
    await keepPenalties(tx, rows);
    await touched.note(tx, { kind: 'part', part: 'penalties', eventIds });
  });
