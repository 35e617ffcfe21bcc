import type { Database } from '@jinbang/service-kit/database';
import type { JetStreamManager } from '@nats-io/jetstream';
import { sql } from 'drizzle-orm';
import { declareStream } from './stream.ts';

export type Reconciled = { readonly republished: number; readonly created: boolean };

/**
 * Compares the outbox with the stream: what the stream does not hold any more is marked unsent, and the
 * relay tells it again under the same ids. A stream that is gone is declared and told everything, and
 * with it went every reader's place in it.
 */
export const reconcileStream = async (
  db: Database,
  manager: JetStreamManager,
  service: string,
): Promise<Reconciled> => {
  const { info, created } = await declareStream(manager, service);
  const lastSequence = created ? 0 : info.state.last_seq;
  if (created) {
    await db.execute(sql`update outbox set lost_sequence = null where lost_sequence is not null`);
  }
  const isBehind = await db.execute<{ fact_id: string }>(sql`
    update outbox set sent_at = null, stream_sequence = null,
      lost_sequence = case when ${created} then null else stream_sequence end
    where sent_at is not null and stream_sequence > ${lastSequence}
    returning fact_id`);
  return { republished: isBehind.length, created };
};
