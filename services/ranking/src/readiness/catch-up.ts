import { setTimeout as sleep } from 'node:timers/promises';
import { streamOf } from '@jinbang/contracts/fact';
import type { Broker } from '@jinbang/messaging/connect';
import { isMissing } from '@jinbang/messaging/stream';
import { describeCause } from '@jinbang/service-kit/describe-cause';
import type { Log } from '@jinbang/service-kit/log';

const LOOK_MS = 50;
const RETRY_MS = 500;

/** The newest fact a stream held; 0 where it is not there yet: then there is nothing to catch up with. */
const lastSequence = async (broker: Broker, teller: string): Promise<number> => {
  try {
    const manager = await broker.manage();
    return (await manager.streams.info(streamOf(teller))).state.last_seq;
  } catch (cause) {
    if (isMissing(cause)) return 0;
    throw cause;
  }
};

/** Up to where this service has acknowledged without a gap. */
const appliedSequence = async (broker: Broker, teller: string, reader: string): Promise<number> => {
  try {
    const manager = await broker.manage();
    return (await manager.consumers.info(streamOf(teller), reader)).ack_floor.stream_seq;
  } catch (cause) {
    if (isMissing(cause)) return 0;
    throw cause;
  }
};

const untilAnswered = async <Value>(
  work: () => Promise<Value>,
  isStopped: () => boolean,
  log: Log,
): Promise<Value | undefined> => {
  while (!isStopped()) {
    try {
      return await work();
    } catch (cause) {
      log.warn(describeCause(cause), 'waiting for the broker to catch up with the streams');
      await sleep(RETRY_MS);
    }
  }
  return undefined;
};

/**
 * Waits until this service has applied everything each stream held when it was first asked. Only then
 * are rankings served: one made from half of the marks would look like any other.
 */
export const caughtUp = async (
  broker: Broker,
  reader: string,
  tellers: readonly string[],
  { log, isStopped }: { log: Log; isStopped: () => boolean },
): Promise<void> => {
  for (const teller of tellers) {
    const target = await untilAnswered(() => lastSequence(broker, teller), isStopped, log);
    while (target !== undefined && target > 0 && !isStopped()) {
      const applied = await untilAnswered(
        () => appliedSequence(broker, teller, reader),
        isStopped,
        log,
      );
      if (applied === undefined || applied >= target) break;
      await sleep(LOOK_MS);
    }
  }
};
