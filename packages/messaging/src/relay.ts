import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, openDatabase } from '@jinbang/service-kit/database';
import { describeCause } from '@jinbang/service-kit/describe-cause';
import type { Log } from '@jinbang/service-kit/log';
import type { JetStreamClient, PubAck } from '@nats-io/jetstream';
import { sql } from 'drizzle-orm';
import { isElected } from './election.ts';
import { gatherMs } from './gather.ts';
import { wakeUp } from './wake-up.ts';

const BATCH_ROWS = 200;
const POLL_MS = 100;
/** After a batch that was not full: what is committed meanwhile goes as one batch, not as many small ones. */
const GATHER_MS_MAX = 40;
const STUCK_PAUSE_MS = 1_000;
const PUBLISH_TIMEOUT_MS = 5_000;

type Publisher = Pick<JetStreamClient, 'publish'>;
type Waiting = { fact_id: string; subject: string; body: string };
type Sent = { factId: string; sequence: number };
export type RelayBatch = {
  sent: number;
  failure?: unknown;
  tailLost: boolean;
  /** Something took a place that readers may believe to have had; tell it again with this. */
  salt?: string;
};

/**
 * Notes what the stream took. A place in the stream that another fact had before was given twice:
 * the stream lost its tail, and what stood there is to be told again. What lies no further than the
 * stream had been is not noted: a reader may stand there and would never be given it.
 */
const noteSent = async (
  db: Database,
  sent: readonly Sent[],
): Promise<{ lost: number; unheard: number }> => {
  const [row] = await db.execute<{ lost: number; unheard: number }>(sql`
    with given as (
      select fact_id, sequence from unnest(
        ${sql.param(sent.map((one) => one.factId))}::uuid[],
        ${sql.param(sent.map((one) => one.sequence))}::bigint[]
      ) as given (fact_id, sequence)
    ), lost as (
      update outbox set sent_at = null, stream_sequence = null,
        lost_sequence = (select max(stream_sequence) from outbox)
      from given
      where outbox.stream_sequence = given.sequence and outbox.fact_id <> given.fact_id
        -- Said twice, so that the index is used also where the table has grown faster than its statistics.
        and outbox.stream_sequence between
          (select min(sequence) from given) and (select max(sequence) from given)
      returning outbox.lost_sequence
    ), end_before as (
      select greatest(
        (select max(lost_sequence) from outbox), (select max(lost_sequence) from lost), 0) as sequence
    ), noted as (
      update outbox set sent_at = now(), stream_sequence = given.sequence from given
      where outbox.fact_id = given.fact_id and given.sequence > (select sequence from end_before)
    )
    select (select count(*)::int from lost) as lost,
      count(*) filter (where sequence <= (select sequence from end_before))::int as unheard
    from given`);
  return row ?? { lost: 0, unheard: 0 };
};

const publishAll = (js: Publisher, rows: readonly Waiting[], salt: string | undefined) =>
  Promise.allSettled(
    rows.map(({ subject, body, fact_id: factId }) => {
      // Under the same id the stream would keep it where it is.
      const msgID = salt === undefined ? factId : `${factId}.${salt}`;
      return js.publish(subject, body, { msgID, timeout: PUBLISH_TIMEOUT_MS });
    }),
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

/** A cheap look: a relay asks ten times a second, and most of the time there is nothing to tell. */
const hasWaiting = async (db: Database): Promise<boolean> => {
  const [row] = await db.execute<{ waits: boolean }>(
    sql`select exists (select from outbox where sent_at is null) as waits`,
  );
  return row?.waits === true;
};

/** Publishes one batch in order of position, with no transaction open while the broker answers. */
export const relayOnce = async (
  db: Database,
  js: Publisher,
  service: string,
  salt?: string,
): Promise<RelayBatch> => {
  // Asked in one go: what was read is put aside where another process is the relay.
  const [isRelay, rows] = await Promise.all([
    isElected(db, `relay:${service}`),
    db.execute<Waiting>(sql`
      select fact_id, subject, body from outbox where sent_at is null order by position limit ${BATCH_ROWS}`),
  ]);
  if (!isRelay || rows.length === 0) return { sent: 0, tailLost: false };

  const { sent, failure } = acknowledged(rows, await publishAll(js, rows, salt));
  const { lost, unheard } = sent.length > 0 ? await noteSent(db, sent) : { lost: 0, unheard: 0 };
  return {
    sent: sent.length,
    tailLost: lost > 0,
    // Each try lies further on than the last, so its place tells them apart.
    ...(unheard > 0 ? { salt: String(sent.at(-1)?.sequence) } : {}),
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
  const database = openDatabase(databaseUrl, {
    connections: 1,
    name: `${service}-relay`,
    byKeyAlone: true,
  });
  const signal = wakeUp();
  let salt: string | undefined;
  let isIdle = false;
  const step = async (): Promise<number> => {
    const startedMs = performance.now();
    const batch = await relayOnce(database.db, js, service, salt);
    const tookMs = performance.now() - startedMs;
    salt = batch.salt;
    isIdle = batch.sent === 0 && batch.failure === undefined;
    // What was lost further on has no new place yet; the reconciler finds it by the stream's end.
    if (batch.tailLost || isUnheard(batch.failure)) onStreamLost();
    if (batch.failure === undefined) {
      if (batch.sent > 0 && batch.sent < BATCH_ROWS) await sleep(gatherMs(tookMs, GATHER_MS_MAX));
      return batch.sent === BATCH_ROWS || salt !== undefined ? 0 : POLL_MS;
    }
    log.warn(describeCause(batch.failure), 'relay waits for the broker');
    return STUCK_PAUSE_MS;
  };
  /** Who publishes is settled again once there is something to publish. */
  const look = async (): Promise<number> =>
    isIdle && !(await hasWaiting(database.db)) ? POLL_MS : step();
  const run = async () => {
    while (!signal.stopped) {
      const pauseMs = await look().catch((cause: unknown) => {
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
