import { streamOf } from '@jinbang/contracts/fact';
import { AckPolicy, DeliverPolicy, type JetStreamManager } from '@nats-io/jetstream';
import { isMissing } from './stream.ts';

/** What a killed process had in hand comes again after this long. */
const ACK_WAIT_NS = 10_000_000_000;
/** At most so many facts are out at once, delivered and not yet settled. */
export const ACK_PENDING_MAX = 2_000;

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
    const [{ state }, info] = await Promise.all([
      manager.streams.info(stream),
      manager.consumers.info(stream, reader),
    ]);
    if (info.delivered.stream_seq <= state.last_seq) return;
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
