import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, openDatabase } from '@jinbang/service-kit/database';
import { describeCause } from '@jinbang/service-kit/describe-cause';
import type { Log } from '@jinbang/service-kit/log';
import type { JetStreamClient, PubAck } from '@nats-io/jetstream';
import { sql } from 'drizzle-orm';
import { isElected } from './election.ts';
import { wakeUp } from './wake-up.ts';

const BATCH_ROWS = 200;
const POLL_MS = 100;
/** After a batch that was not full: what is committed meanwhile goes as one batch, not as many small ones. */
const GATHER_MS = 40;
const STUCK_PAUSE_MS = 1_000;
const PUBLISH_TIMEOUT_MS = 5_000;

type Publisher = Pick<JetStreamClient, 'publish'>;
type Waiting = { fact_id: string; subject: string; body: string };
type Sent = { factId: string; sequence: number };
export type RelayBatch = { sent: number; failure?: unknown; tailLost: boolean };

/**
 * Notes what the stream took. A place in the stream that another fact had before was given twice:
 * the stream lost its tail, and what stood there is to be told again. Returns how many those are.
 */
const noteSent = async (db: Database, sent: readonly Sent[]): Promise<number> => {
  const [row] = await db.execute<{ lost: number }>(sql`
    with given as (
      select fact_id, sequence from unnest(
        ${sql.param(sent.map((one) => one.factId))}::uuid[],
        ${sql.param(sent.map((one) => one.sequence))}::bigint[]
      ) as given (fact_id, sequence)
    ), lost as (
      update outbox set sent_at = null, stream_sequence = null from given
      where outbox.stream_sequence = given.sequence and outbox.fact_id <> given.fact_id
      returning outbox.fact_id
    ), noted as (
      update outbox set sent_at = now(), stream_sequence = given.sequence from given
      where outbox.fact_id = given.fact_id
    )
    select count(*)::int as lost from lost`);
  return row?.lost ?? 0;
};

const publishAll = (js: Publisher, rows: readonly Waiting[]) =>
  Promise.allSettled(
    rows.map((row) =>
      js.publish(row.subject, row.body, { msgID: row.fact_id, timeout: PUBLISH_TIMEOUT_MS }),
    ),
  );

/** The acknowledged rows up to the first failure; a duplicate counts as sent. */
const acknowledged = (
  rows: readonly Waiting[],
  acks: readonly PromiseSettledResult<PubAck>[],
): { sent: Sent[]; failure?: unknown } => {
  const sent: Sent[] = [];
  for (const [place, ack] of acks.entries()) {
    if (ack.status === 'rejected') return { sent, failure: ack.reason };
    sent.push({ factId: rows[place]?.fact_id ?? '', sequence: ack.value.seq });
  }
  return { sent };
};

/** Publishes one batch in order of position, with no transaction open while the broker answers. */
export const relayOnce = async (
  db: Database,
  js: Publisher,
  service: string,
): Promise<RelayBatch> => {
  if (!(await isElected(db, `relay:${service}`))) return { sent: 0, tailLost: false };
  const rows = await db.execute<Waiting>(sql`
    select fact_id, subject, body from outbox where sent_at is null order by position limit ${BATCH_ROWS}`);
  if (rows.length === 0) return { sent: 0, tailLost: false };

  const { sent, failure } = acknowledged(rows, await publishAll(js, rows));
  const lostCount = sent.length > 0 ? await noteSent(db, sent) : 0;
  return {
    sent: sent.length,
    tailLost: lostCount > 0,
    ...(failure === undefined ? {} : { failure }),
  };
};

/** Nobody listens to the subject: there is no stream any more, though the broker is there. */
const isUnheard = (failure: unknown): boolean =>
  failure instanceof Error && failure.name === 'JetStreamNotEnabled';

export type Relay = { readonly wake: () => void; readonly stop: () => Promise<void> };

/** The one relay of a service, on a connection of its own. `wake` after a commit saves the poll's wait. */
export const startRelay = ({
  databaseUrl,
  js,
  service,
  log,
  onStreamLost,
}: {
  databaseUrl: string;
  js: Publisher;
  service: string;
  log: Log;
  onStreamLost: () => void;
}): Relay => {
  const database = openDatabase(databaseUrl, { connections: 1, name: `${service}-relay` });
  const signal = wakeUp();
  const step = async (): Promise<number> => {
    const batch = await relayOnce(database.db, js, service);
    // What was lost further on has no new place yet; the reconciler finds it by the stream's end.
    if (batch.tailLost || isUnheard(batch.failure)) onStreamLost();
    if (batch.failure === undefined) {
      if (batch.sent > 0 && batch.sent < BATCH_ROWS) await sleep(GATHER_MS);
      return batch.sent === BATCH_ROWS ? 0 : POLL_MS;
    }
    log.warn(describeCause(batch.failure), 'relay waits for the broker');
    return STUCK_PAUSE_MS;
  };
  const run = async () => {
    while (!signal.stopped) {
      const pauseMs = await step().catch((cause: unknown) => {
        log.warn(describeCause(cause), 'relay waits for the database');
        return STUCK_PAUSE_MS;
      });
      if (pauseMs === STUCK_PAUSE_MS) await sleep(pauseMs);
      else if (pauseMs > 0) await signal.wait(pauseMs);
    }
  };
  const finished = run();
  return {
    wake: signal.wake,
    stop: async () => {
      signal.stop();
      await finished;
      await database.close();
    },
  };
};
