import {
  AckPolicy,
  type JetStreamClient,
  type JetStreamManager,
  jetstream,
  jetstreamManager,
} from '@nats-io/jetstream';
import { connect, type NatsConnection, nkeyAuthenticator } from 'nats';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { NatsUser } from '../../../infra/nats/permissions.ts';
import { type FreshNats, freshNats } from './fresh-nats.ts';
import { testServers } from './test-servers.ts';

const STREAM = 'FACTS_JUDGING';
const SUBJECT = 'fact.judging.panel.locked.v1.c1.e1.p1';

describe('a fresh NATS server', () => {
  let nats: FreshNats;
  const open: NatsConnection[] = [];
  const as = async (service: NatsUser, inboxPrefix = `_INBOX_${service}`) => {
    const authenticator = nkeyAuthenticator(new TextEncoder().encode(nats.seedFor(service)));
    const connection = await connect({
      servers: nats.url,
      authenticator,
      inboxPrefix,
      maxReconnectAttempts: -1,
      reconnectTimeWait: 50,
    });
    open.push(connection);
    const manager = await jetstreamManager(connection, { checkAPI: false, timeout: 2_000 });
    return { connection, manager, js: jetstream(connection, { timeout: 20_000 }) };
  };
  type Member = { connection: NatsConnection; manager: JetStreamManager; js: JetStreamClient };
  let judging: Member;
  let ranking: Member;

  beforeAll(async () => {
    nats = await freshNats();
    [judging, ranking] = await Promise.all([as('judging'), as('ranking')]);
    await judging.manager.streams.add({ name: STREAM, subjects: ['fact.judging.>'] });
    await ranking.manager.consumers.add(STREAM, {
      durable_name: 'ranking',
      ack_policy: AckPolicy.Explicit,
      filter_subject: 'fact.judging.>',
    });
  });
  afterAll(async () => {
    await Promise.all(open.map((connection) => connection.close()));
    await nats.stop();
  });
  // Whoever gave us a server also decides who may do what on it.
  const isLocked = () => testServers().nats.kind !== 'given';

  it('carries a fact from its teller to a reader, acknowledged twice', async () => {
    await judging.js.publish(SUBJECT, 'one', { msgID: 'm1' });
    const consumer = await ranking.js.consumers.get(STREAM, 'ranking');
    const message = await consumer.next({ expires: 20_000 });
    expect(message?.string()).toBe('one');
    expect(await message?.ackAck()).toBe(true);
    const info = await ranking.manager.consumers.info(STREAM, 'ranking');
    expect(info.ack_floor.stream_seq).toBe(1);
  });
  it('refuses a fact in the name of another service', async () => {
    if (!isLocked()) return;
    await expect(ranking.js.publish(SUBJECT, 'forged')).rejects.toThrow();
    expect((await judging.manager.streams.info(STREAM)).state.messages).toBe(1);
  });
  it('lets nobody delete or purge a stream, not even its own', async () => {
    if (!isLocked()) return;
    await expect(judging.manager.streams.delete(STREAM)).rejects.toThrow();
    await expect(judging.manager.streams.purge(STREAM)).rejects.toThrow();
    await expect(judging.manager.streams.deleteMessage(STREAM, 1)).rejects.toThrow();
    expect((await judging.manager.streams.info(STREAM)).state.messages).toBe(1);
  });
  it('lets no service pull from or end the durable of another', async () => {
    if (!isLocked()) return;
    const { manager } = await as('certification');
    await expect(manager.consumers.info(STREAM, 'ranking')).rejects.toThrow();
    await expect(manager.consumers.delete(STREAM, 'ranking')).rejects.toThrow();
  });
  it('turns away a stranger without a key', async () => {
    if (!isLocked()) return;
    await expect(connect({ servers: nats.url, reconnect: false })).rejects.toThrow();
  });
  it('lets ranking send frames to a live edge and answer what it asks', async () => {
    const live = await connect({
      servers: nats.url,
      inboxPrefix: '_INBOX_live',
      authenticator: nkeyAuthenticator(new TextEncoder().encode(nats.seedFor('live'))),
    });
    open.push(live);
    const frames: string[] = [];
    live.subscribe('frame.>', { callback: (_, message) => void frames.push(message.string()) });
    ranking.connection.subscribe('frame-request.>', {
      callback: (_, message) => void message.respond('snapshot'),
    });
    await Promise.all([live.flush(), ranking.connection.flush()]);
    expect((await live.request('frame-request.e1', '', { timeout: 20_000 })).string()).toBe(
      'snapshot',
    );
    ranking.connection.publish('frame.e1', 'frame');
    await vi.waitFor(() => expect(frames).toEqual(['frame']), { timeout: 30_000 });
  });
  it('has everything it acknowledged after it was killed, and clients find back', async () => {
    await nats.kill();
    await nats.restart();
    await vi.waitFor(
      async () => {
        const { state } = await judging.manager.streams.info(STREAM);
        expect(state.messages).toBe(1);
      },
      { timeout: 30_000 },
    );
    await vi.waitFor(() => judging.js.publish(SUBJECT, 'two'), { timeout: 30_000 });
    expect((await judging.manager.streams.info(STREAM)).state.messages).toBe(2);
  });
});
