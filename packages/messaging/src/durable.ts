import { streamOf } from '@jinbang/contracts/fact';
import { AckPolicy, DeliverPolicy, type JetStreamManager } from '@nats-io/jetstream';
import { isMissing } from './stream.ts';

/** What a killed process had in hand comes again after this long. */
const ACK_WAIT_NS = 10_000_000_000;
/** At most so many facts are out at once, delivered and not yet settled. */
export const ACK_PENDING_MAX = 2_000;

/**
 * Has the durable been given more than its stream holds? Then the stream lost its end, and until it is
 * as long again the durable gets nothing of what is told. A stream or durable that is gone counts too.
 */
export const isAheadOfStream = async (
  manager: JetStreamManager,
  teller: string,
  reader: string,
): Promise<boolean> => {
  const stream = streamOf(teller);
  try {
    // The durable first: a stream that grows in between must not look shorter.
    const { delivered } = await manager.consumers.info(stream, reader);
    const { state } = await manager.streams.info(stream);
    return delivered.stream_seq > state.last_seq;
  } catch (cause) {
    if (isMissing(cause)) return true;
    throw cause;
  }
};

/**
 * The durable of one reader on one stream. If it is ahead of its stream, the stream lost its tail
 * and the durable would wait for ever: it is made anew from the start, and the inbox absorbs the repeats.
 */
export const declareConsumer = async (
  manager: JetStreamManager,
  teller: string,
  reader: string,
): Promise<void> => {
  const stream = streamOf(teller);
  try {
    if (!(await isAheadOfStream(manager, teller, reader))) return;
    await manager.consumers.delete(stream, reader);
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
  }
  await manager.consumers.add(stream, {
    durable_name: reader,
    filter_subject: `fact.${teller}.>`,
    deliver_policy: DeliverPolicy.All,
    ack_policy: AckPolicy.Explicit,
    ack_wait: ACK_WAIT_NS,
    max_ack_pending: ACK_PENDING_MAX,
    max_deliver: -1,
  });
};
