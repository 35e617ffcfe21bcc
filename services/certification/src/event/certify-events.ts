import { eventCertifiedV1 } from '@jinbang/contracts/certification/event';
import type { FactOf } from '@jinbang/contracts/fact';
import type { Clock } from '@jinbang/kernel/clock';
import type { NewId } from '@jinbang/kernel/id';
import { appendFacts } from '@jinbang/messaging/append';
import type { Database } from '@jinbang/service-kit/database';
import { type Certification, certifySettled } from './event-certification.store.ts';

const certified = (
  row: Certification,
  { newId, now }: { newId: NewId; now: Date },
): FactOf<typeof eventCertifiedV1> => ({
  factId: newId(),
  type: eventCertifiedV1.type,
  version: eventCertifiedV1.version,
  occurredAt: now.toISOString(),
  competitionId: row.competitionId,
  eventId: row.eventId,
  aggregateId: row.eventId,
  aggregateVersion: row.version,
  causedBy: row.eventId,
  traceparent: null,
  data: {
    state: 'CERTIFIED',
    resultVersion: row.resultVersion,
    issued: row.issuedCount,
    refused: row.refusedCount,
  },
});

/** Tells each event whose decisions are all settled and issued; once per final result. */
export const certifyEvents =
  ({ feeder, now, newId }: { feeder: Database; now: Clock; newId: NewId }) =>
  (): Promise<number> =>
    feeder.transaction(async (tx) => {
      const at = now();
      const rows = await certifySettled(tx, at);
      await appendFacts(
        tx,
        rows.map((row) => certified(row, { newId, now: at })),
      );
      return rows.length;
    });
