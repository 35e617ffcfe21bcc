import { type AnyFact, streamOf, subjectOf, tellerOf } from '@jinbang/contracts/fact';
import { newId } from '@jinbang/kernel/id';
import { refuse } from '@jinbang/kernel/result';
import { type Broker, connectBroker } from '@jinbang/messaging/connect';
import { declareStream } from '@jinbang/messaging/stream';
import type { Print } from '@jinbang/papers/printer';
import { tokenVerifier } from '@jinbang/service-kit/actor';
import { type OpenDatabase, openDatabase } from '@jinbang/service-kit/database';
import { createLog, type Log } from '@jinbang/service-kit/log';
import { type FreshDatabase, freshDatabase } from '@jinbang/testkit/fresh-database';
import { type FreshNats, freshNats } from '@jinbang/testkit/fresh-nats';
import { until } from '@jinbang/testkit/until';
import { rankingApp } from './app.ts';
import type { AskNames } from './entry/fetch-names.ts';
import { TOKEN_KEYS, tokenFor } from './signed-in.fixture.ts';
import { type Ranking, startRanking } from './start-ranking.ts';

export type RankingSystem = {
  readonly nats: FreshNats;
  readonly database: FreshDatabase;
  readonly feeder: OpenDatabase;
  readonly ranking: () => Ranking;
  /** Tells facts as registration and judging do. */
  readonly tell: (facts: readonly AnyFact[]) => Promise<void>;
  /** One request, signed in as this person, or as nobody. */
  readonly request: (
    personId: string | null,
    path: string,
    init?: RequestInit,
  ) => Promise<Response>;
  /** A command with a fresh id unless one is given. */
  readonly post: (
    personId: string,
    path: string,
    options?: { body?: unknown; ifMatch?: number; commandId?: string },
  ) => Promise<Response>;
  /** The process ends and another one begins; in between something may happen. */
  readonly restart: (meanwhile?: () => Promise<void>) => Promise<void>;
  /** The same, without waiting for rankings to be served. */
  readonly begin: (meanwhile: () => Promise<void>) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Registration and judging, as far as ranking hears them: a stream each. */
const openTellers = async (nats: FreshNats) => {
  const brokers = new Map<string, Broker>();
  for (const teller of ['registration', 'judging'] as const) {
    const broker = await connectBroker({
      url: nats.url,
      service: teller,
      seed: nats.seedFor(teller),
    });
    await declareStream(await broker.manage(), teller);
    brokers.set(teller, broker);
  }
  const tellOne = async (fact: AnyFact): Promise<void> => {
    const teller = tellerOf(fact.type);
    const options = { msgID: fact.factId, expect: { streamName: streamOf(teller) } };
    const body = JSON.stringify(fact);
    await until(
      async () => brokers.get(teller)?.js.publish(subjectOf(fact), body, options),
      20_000,
    );
  };
  return {
    tell: async (facts: readonly AnyFact[]): Promise<void> => {
      await Promise.all(facts.map(tellOne));
    },
    close: () => Promise.all([...brokers.values()].map((broker) => broker.close())),
  };
};

type Wish = {
  readonly askNames?: AskNames;
  readonly now?: () => Date;
  readonly log?: Log;
  /** How papers are set, where a test prints some. */
  readonly print?: Print;
};

const openRanking = (database: FreshDatabase, nats: FreshNats, wish: Wish) => {
  const requests = openDatabase(database.url, { connections: 4 });
  const feeder = openDatabase(database.feederUrl, { connections: 2 });
  const log = wish.log ?? createLog('ranking', 'silent');
  const settings = {
    PORT: 0,
    HOST: '127.0.0.1',
    DATABASE_URL: database.url,
    DATABASE_FEEDER_URL: database.feederUrl,
    NATS_URL: nats.url,
    NATS_SEED: nats.seedFor('ranking'),
    PUBLIC_ORIGIN: 'https://jinbang.example',
    LOG_LEVEL: 'silent' as const,
    TOKEN_KEYS,
    RANKING_SWEEP_MS: 60_000,
  };
  const begin = () => {
    const ranking = startRanking({
      settings,
      db: requests.db,
      feeder: feeder.db,
      askNames: wish.askNames,
      now: wish.now ?? (() => new Date()),
      newId,
      log,
      print: wish.print ?? (async () => refuse({ kind: 'conflict', code: 'paper.failed' })),
      findCheckpoint: async () => null,
      onLost: () => {},
    });
    const verify = tokenVerifier(JSON.parse(TOKEN_KEYS), 'ranking');
    return { ranking, app: rankingApp(ranking.deps, { verify, checks: {}, log }) };
  };
  return { feeder, begin, close: () => Promise.all([requests.close(), feeder.close()]) };
};

/** Ranking whole, with Postgres and NATS of its own, for tests. */
export const aRankingSystem = async (wish: Wish = {}): Promise<RankingSystem> => {
  const [nats, database] = await Promise.all([freshNats(), freshDatabase('ranking')]);
  const { feeder, begin, close } = openRanking(database, nats, wish);
  const tellers = await openTellers(nats);
  let running = begin();
  await running.ranking.serving;

  const request: RankingSystem['request'] = async (personId, path, init = {}) => {
    const headers = new Headers(init.headers);
    if (personId) headers.set('authorization', `Bearer ${tokenFor(personId)}`);
    return running.app.request(path, { ...init, headers });
  };
  const beginAnew: RankingSystem['begin'] = async (meanwhile) => {
    await running.ranking.stop();
    await meanwhile();
    running = begin();
  };
  return {
    nats,
    database,
    feeder,
    ranking: () => running.ranking,
    tell: tellers.tell,
    request,
    post: (personId, path, { body = {}, ifMatch, commandId = newId() } = {}) =>
      request(personId, path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: {
          'content-type': 'application/json',
          'idempotency-key': commandId,
          ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
        },
      }),
    restart: async (meanwhile = async () => {}) => {
      await beginAnew(meanwhile);
      await running.ranking.serving;
    },
    begin: beginAnew,
    stop: async () => {
      await running.ranking.stop();
      await tellers.close();
      await close();
      await Promise.all([database.drop(), nats.stop()]);
    },
  };
};
