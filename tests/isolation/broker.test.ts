import { streamOf } from '@jinbang/contracts/fact';
import { type Broker, connectBroker } from '@jinbang/messaging/connect';
import { declareConsumer } from '@jinbang/messaging/durable';
import { declareStream } from '@jinbang/messaging/stream';
import { type FreshNats, freshNats } from '@jinbang/testkit/fresh-nats';
import { testServers } from '@jinbang/testkit/test-servers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type NatsAccess,
  type NatsUser,
  natsAccess,
  natsUsers,
} from '../../infra/nats/permissions.ts';

let nats: FreshNats;
const brokers = new Map<NatsUser, Broker>();
const refused = new Map<NatsUser, Set<string>>();

const accessOf = (user: NatsUser): NatsAccess => natsAccess[user];
const tellers = natsUsers.filter((user) => accessOf(user).tells);
const tellerOf = (stream: string): string => stream.slice('FACTS_'.length).toLowerCase();
const factOf = (teller: string): string => `fact.${teller}.thing.happened.v1.c1.e1.a1`;
const brokerOf = (user: NatsUser): Broker => {
  const broker = brokers.get(user);
  if (!broker) throw new Error(`${user} is not connected`);
  return broker;
};

/** Notes what the server refuses to this user, as `publish <subject>` or `subscription <subject>`. */
const noteRefusals = async (user: NatsUser): Promise<void> => {
  const seen = new Set<string>();
  refused.set(user, seen);
  for await (const status of brokerOf(user).connection.status()) {
    if (status.type !== 'error') continue;
    const violation = /Permissions Violation for (\w+) to "([^"]+)"/i.exec(status.error.message);
    if (violation) seen.add(`${violation[1]?.toLowerCase()} ${violation[2]}`);
  }
};

// Whoever gave us a server also decides who may do what on it.
const isLocked = () => testServers().nats.kind !== 'given';

beforeAll(async () => {
  nats = await freshNats();
  for (const user of natsUsers) {
    const seed = isLocked() ? nats.seedFor(user) : undefined;
    brokers.set(user, await connectBroker({ url: nats.url, service: user, seed }));
    void noteRefusals(user);
  }
  // What follows is all a service needs of the broker; a list too narrow for it fails here.
  for (const teller of tellers) {
    await declareStream(await brokerOf(teller).manage(), teller);
    await brokerOf(teller).js.publish(factOf(teller), 'true', { msgID: '1' });
  }
  for (const user of natsUsers) {
    const manager = await brokerOf(user).manage();
    for (const stream of accessOf(user).reads) {
      await declareConsumer(manager, tellerOf(stream), user);
      const consumer = await brokerOf(user).js.consumers.get(stream, user);
      const message = await consumer.next({ expires: 20_000 });
      expect(await message?.ackAck()).toBe(true);
      await manager.consumers.delete(stream, user);
      await declareConsumer(manager, tellerOf(stream), user);
    }
  }
});
afterAll(async () => {
  await Promise.all([...brokers.values()].map(({ connection }) => connection.close()));
  await nats.stop();
});

const streams = tellers.map((teller) => streamOf(teller));

/** Everything a user may not publish, beside what it may: facts, requests to JetStream, replies. */
const forbiddenToPublish = (user: NatsUser): readonly string[] => {
  const { tells, reads, publishes = [] } = accessOf(user);
  const others = natsUsers.filter((other) => other !== user);
  const ofAnyStream = streams.flatMap((stream) => [
    `$JS.API.STREAM.UPDATE.${stream}`,
    `$JS.API.STREAM.DELETE.${stream}`,
    `$JS.API.STREAM.PURGE.${stream}`,
    `$JS.API.STREAM.MSG.DELETE.${stream}`,
    `$JS.API.STREAM.MSG.GET.${stream}`,
    `$JS.API.STREAM.SNAPSHOT.${stream}`,
    `$JS.API.STREAM.RESTORE.${stream}`,
    `$JS.API.STREAM.PEER.REMOVE.${stream}`,
    `$JS.API.DIRECT.GET.${stream}`,
    `$JS.API.CONSUMER.NAMES.${stream}`,
    `$JS.API.CONSUMER.LIST.${stream}`,
    `$JS.API.CONSUMER.CREATE.${stream}`,
    `$JS.API.CONSUMER.CREATE.${stream}.${user}`,
    `$JS.API.CONSUMER.CREATE.${stream}.spy.fact.${tellerOf(stream)}.>`,
    `$JS.API.CONSUMER.DURABLE.CREATE.${stream}.${user}`,
    ...others.flatMap((other) => durableSubjects(stream, other)),
    ...(reads.includes(stream) ? [] : durableSubjects(stream, user)),
    ...(tells === stream ? [] : [`$JS.API.STREAM.CREATE.${stream}`]),
    ...(tells === stream || reads.includes(stream) ? [] : [`$JS.API.STREAM.INFO.${stream}`]),
  ]);
  return [
    ...tellers.filter((teller) => teller !== user).map(factOf),
    ...ofAnyStream,
    ...others.map((other) => `_INBOX_${other}.forged`),
    '$JS.API.INFO',
    '$JS.API.STREAM.NAMES',
    '$JS.API.STREAM.LIST',
    '$JS.API.STREAM.CREATE.FACTS_OTHER',
    '$JS.API.ACCOUNT.PURGE.G',
    '$SYS.REQ.SERVER.PING',
    'anything',
    ...['frame.c1.e1', 'frame-request.e1'].filter(
      (subject) => !publishes.some((own) => subject.startsWith(own.slice(0, -1))),
    ),
  ];
};

const durableSubjects = (stream: string, durable: string): readonly string[] => [
  `$JS.API.CONSUMER.INFO.${stream}.${durable}`,
  `$JS.API.CONSUMER.CREATE.${stream}.${durable}.fact.${tellerOf(stream)}.>`,
  `$JS.API.CONSUMER.DELETE.${stream}.${durable}`,
  `$JS.API.CONSUMER.MSG.NEXT.${stream}.${durable}`,
  `$JS.ACK.${stream}.${durable}.1.1.1.1.1`,
  `$JS.ACK._.hash.${stream}.${durable}.1.1.1.1.1.token`,
];

const forbiddenToHear = (user: NatsUser): readonly string[] => {
  const { subscribes = [] } = accessOf(user);
  return [
    '>',
    '*',
    '*.>',
    'fact.>',
    ...tellers.map((teller) => `fact.${teller}.>`),
    '$JS.>',
    '$JS.API.>',
    '$JS.ACK.>',
    '$JS.EVENT.>',
    '$SYS.>',
    '_INBOX.>',
    ...natsUsers.filter((other) => other !== user).map((other) => `_INBOX_${other}.>`),
    ...['frame.>', 'frame-request.>'].filter((subject) => !subscribes.includes(subject)),
  ];
};

describe.each(natsUsers)('the NATS user %s', (user) => {
  it('is refused everything it does not need, subject by subject', async () => {
    if (!isLocked()) return;
    const { connection } = brokerOf(user);
    const publish = forbiddenToPublish(user);
    for (const subject of publish) connection.publish(subject, '{}');
    const hear = forbiddenToHear(user);
    const heard: string[] = [];
    for (const subject of hear) {
      connection.subscribe(subject, {
        callback: (_, message) => void heard.push(message?.subject),
      });
    }
    // The answer to a flush comes after the refusals of all that was sent before it.
    await connection.flush();
    for (const teller of tellers) {
      await brokerOf(teller).js.publish(factOf(teller), 'true', { msgID: `${user}-${teller}` });
    }
    await connection.flush();
    const expected = [
      ...publish.map((subject) => `publish ${subject}`),
      ...hear.map((subject) => `subscription ${subject}`),
    ];
    const seen = refused.get(user) ?? new Set();
    expect(expected.filter((one) => !seen.has(one))).toEqual([]);
    expect(heard.filter(Boolean)).toEqual([]);
  });

  it('did nothing it needs that was refused', () => {
    const own = [...(refused.get(user) ?? [])];
    const tried = new Set([
      ...forbiddenToPublish(user).map((subject) => `publish ${subject}`),
      ...forbiddenToHear(user).map((subject) => `subscription ${subject}`),
    ]);
    expect(own.filter((one) => !tried.has(one))).toEqual([]);
  });
});

describe.each(tellers)('the stream of %s', (teller) => {
  it('still holds every fact and no other, after all that was tried', async () => {
    const { state, config } = await (await brokerOf(teller).manage()).streams.info(
      streamOf(teller),
      { subjects_filter: '>' },
    );
    expect(config.subjects).toEqual([`fact.${teller}.>`]);
    expect(Object.keys(state.subjects ?? {})).toEqual([factOf(teller)]);
    expect(state.messages).toBe(state.last_seq);
  });
  it('cannot be declared anew by its teller to swallow the facts of others', async () => {
    const manager = await brokerOf(teller).manage();
    const name = streamOf(teller);
    for (const config of [
      { name, subjects: ['fact.>'] },
      { name, subjects: [`fact.${teller}.>`], republish: { src: '>', dest: 'fact.x.>' } },
      { name, sources: streams.filter((one) => one !== name).map((one) => ({ name: one })) },
    ]) {
      await expect(manager.streams.add(config)).rejects.toThrow();
    }
    expect((await manager.streams.info(name)).config.subjects).toEqual([`fact.${teller}.>`]);
  });
});

it.each(natsUsers)(
  'the durables of %s carry the filter they were allowed and no other',
  async (user) => {
    if (!isLocked()) return;
    const manager = await brokerOf(user).manage();
    for (const stream of accessOf(user).reads) {
      const other = streams.find((one) => one !== stream) ?? '';
      const attempt = brokerOf(user).connection.request(
        `$JS.API.CONSUMER.CREATE.${stream}.${user}.fact.${tellerOf(stream)}.>`,
        JSON.stringify({
          stream_name: other,
          config: { durable_name: user, name: user, ack_policy: 'explicit', filter_subject: '>' },
        }),
        { timeout: 20_000 },
      );
      expect((await attempt).json()).toMatchObject({ error: { code: 400 } });
      const { config } = await manager.consumers.info(stream, user);
      expect(config.filter_subject).toBe(`fact.${tellerOf(stream)}.>`);
    }
  },
);
