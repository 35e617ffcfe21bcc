import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type AnyFact, subjectOf, tellerOf } from '@jinbang/contracts/fact';
import { connectBroker } from '@jinbang/messaging/connect';
import { declareStream } from '@jinbang/messaging/stream';
import { openDatabase } from '@jinbang/service-kit/database';
import { freshDatabase } from '@jinbang/testkit/fresh-database';
import { freshNats } from '@jinbang/testkit/fresh-nats';
import { sql } from 'drizzle-orm';
import { adoptForAll, serveNames } from './processes.fixture.ts';

const secret = Buffer.alloc(32, 7);
const main = fileURLToPath(new URL('./main.ts', import.meta.url));

export const kill = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
};

/** Sessions bear the name of their process, so that the database can say which one is at work. */
const urlNaming = (databaseUrl: string, name: string): string => {
  const url = new URL(databaseUrl);
  url.searchParams.set('application_name', name);
  return url.href;
};

/**
 * A database and a broker of their own, and certification as processes that can be killed. Many of them
 * on a small machine look less often by themselves (`sweepMs`), or looking is all they get to do.
 */
export const openProcesses = async ({ sweepMs = 100 }: { readonly sweepMs?: number } = {}) => {
  const [database, nats] = await Promise.all([freshDatabase('certification'), freshNats()]);
  const feeder = openDatabase(database.feederUrl, { connections: 2 });
  const keys = generateKeyPairSync('ed25519');
  const jwk = { ...keys.publicKey.export({ format: 'jwk' }), kid: 'certification', alg: 'EdDSA' };
  const names = await serveNames(jwk);
  const settings: Record<string, string> = {
    PORT: '0',
    DATABASE_URL: database.url,
    DATABASE_FEEDER_URL: database.feederUrl,
    NATS_URL: nats.url,
    NATS_SEED: nats.seedFor('certification'),
    PUBLIC_ORIGIN: 'https://cert.example',
    LOG_LEVEL: 'silent',
    TOKEN_KEYS: JSON.stringify({ keys: [jwk] }),
    SERVICE_KEY: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    CERTIFICATION_SECRET: secret.toString('hex'),
    CERTIFICATION_REGISTRATION_URL: `http://127.0.0.1:${(names.address() as AddressInfo).port}`,
    CERTIFICATION_SWEEP_MS: String(sweepMs),
  };
  const running = new Map<string, ChildProcess>();
  let started = 0;
  return {
    feeder: feeder.db,
    adoptForAll: (competitionIds: readonly string[]) =>
      adoptForAll(feeder.db, secret, competitionIds),
    start: (): ChildProcess => {
      started += 1;
      const name = `process-${started}`;
      const env = { ...settings, DATABASE_FEEDER_URL: urlNaming(database.feederUrl, name) };
      const child = spawn(process.execPath, [main], { env, stdio: 'ignore' });
      running.set(name, child);
      child.once('exit', () => running.delete(name));
      return child;
    },
    /** The process in the midst of a transaction that writes this table, if one is. */
    writerOf: async (table: string): Promise<ChildProcess | undefined> => {
      const [row] = await feeder.db.execute<{ name: string }>(sql`
        select application_name as name from pg_locks join pg_stat_activity using (pid)
        where relation = ${table}::regclass and mode = 'RowExclusiveLock' and granted
          and wait_event_type is distinct from 'Lock' and application_name like 'process-%'
        limit 1`);
      return row && running.get(row.name);
    },
    /** Tells facts as the services that own them do, each under its own id. */
    publish: async (facts: readonly AnyFact[]): Promise<void> => {
      for (const [teller, told] of Map.groupBy(facts, ({ type }) => tellerOf(type))) {
        const seed = nats.seedFor(teller as 'registration');
        const broker = await connectBroker({ url: nats.url, service: teller, seed });
        await declareStream(await broker.manage(), teller);
        for (const fact of told) {
          await broker.js.publish(subjectOf(fact), JSON.stringify(fact), { msgID: fact.factId });
        }
        await broker.close();
      }
    },
    /** Rows of a table, or of what follows its name. */
    countOf: async (table: string): Promise<number> => {
      const [row] = await feeder.db.execute<{ count: number }>(
        sql.raw(`select count(*)::int as count from ${table}`),
      );
      return row?.count ?? 0;
    },
    close: async (): Promise<void> => {
      await Promise.all([...running.values()].map((child) => kill(child, 'SIGKILL')));
      names.close();
      await feeder.close();
      await nats.stop();
      await database.drop();
    },
  };
};
export type Processes = Awaited<ReturnType<typeof openProcesses>>;
