import { streamOf } from '@jinbang/contracts/fact';
import {
  DiscardPolicy,
  JetStreamApiError,
  type JetStreamManager,
  RetentionPolicy,
  StorageType,
  type StreamInfo,
} from '@nats-io/jetstream';

const STREAM_NOT_FOUND = 10_059;
const CONSUMER_NOT_FOUND = 10_014;
const MESSAGES_MAX = 50_000_000;
const TEN_MINUTES_NS = 600_000_000_000;

export const isMissing = (cause: unknown): boolean =>
  cause instanceof JetStreamApiError &&
  (cause.code === STREAM_NOT_FOUND || cause.code === CONSUMER_NOT_FOUND);

/**
 * Declares a service's own stream. DiscardNew with a message limit only: with a byte limit old
 * servers dropped acknowledged messages. Nothing can be deleted or purged from it.
 */
export const declareStream = async (
  manager: JetStreamManager,
  service: string,
): Promise<{ info: StreamInfo; created: boolean }> => {
  const name = streamOf(service);
  try {
    return { info: await manager.streams.info(name), created: false };
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
  }
  const info = await manager.streams.add({
    name,
    subjects: [`fact.${service}.>`],
    retention: RetentionPolicy.Limits,
    storage: StorageType.File,
    discard: DiscardPolicy.New,
    max_msgs: MESSAGES_MAX,
    duplicate_window: TEN_MINUTES_NS,
    deny_delete: true,
    deny_purge: true,
  });
  return { info, created: true };
};

export const findStream = async (
  manager: JetStreamManager,
  service: string,
): Promise<StreamInfo | undefined> => {
  try {
    return await manager.streams.info(streamOf(service));
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw cause;
  }
};
