import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type AnyFact, subjectOf, tellerOf } from '@jinbang/contracts/fact';
import { parseCertificateNumber } from '@jinbang/credentials/certificate-number';
import { connectBroker } from '@jinbang/messaging/connect';
import { declareStream } from '@jinbang/messaging/stream';
import { type OpenDatabase, openDatabase } from '@jinbang/service-kit/database';
import { type FreshDatabase, freshDatabase } from '@jinbang/testkit/fresh-database';
import { type FreshNats, freshNats } from '@jinbang/testkit/fresh-nats';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  competitionDeclared,
  contestOf,
  entriesAdmitted,
  eventArranged,
  resultTold,
} from './contest.fixture.ts';
import { adoptForAll, serveNames } from './processes.fixture.ts';

const EVENTS = 6;
/** A killed reader's facts come again after the broker's 30 s. */
const DONE_MS = 80_000;
const secret = Buffer.alloc(32, 7);
const main = fileURLToPath(new URL('./main.ts', import.meta.url));

let database: FreshDatabase;
let feeder: OpenDatabase;
let nats: FreshNats;
let names: Server;
let settings: Record<string, string>;
const running = new Set<ChildProcess>();

const start = (): ChildProcess => {
  const child = spawn(process.execPath, [main], { env: settings, stdio: 'ignore' });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
};

const kill = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
};

const publish = async (facts: readonly AnyFact[]): Promise<void> => {
  for (const [teller, told] of Map.groupBy(facts, ({ type }) => tellerOf(type))) {
    const seed = nats.seedFor(teller as 'registration');
    const broker = await connectBroker({ url: nats.url, service: teller, seed });
    await declareStream(await broker.manage(), teller);
    for (const fact of told) {
      await broker.js.publish(subjectOf(fact), JSON.stringify(fact), { msgID: fact.factId });
    }
    await broker.close();
  }
};

const countOf = async (table: string): Promise<number> => {
  const [row] = await feeder.db.execute<{ count: number }>(
    sql.raw(`select count(*)::int as count from ${table}`),
  );
  return row?.count ?? 0;
};

beforeAll(async () => {
  [database, nats] = await Promise.all([freshDatabase('certification'), freshNats()]);
  feeder = openDatabase(database.feederUrl, { connections: 2 });
  const keys = generateKeyPairSync('ed25519');
  const jwk = { ...keys.publicKey.export({ format: 'jwk' }), kid: 'certification', alg: 'EdDSA' };
  names = await serveNames(jwk);
  settings = {
    PATH: process.env.PATH ?? '',
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
    CERTIFICATION_SWEEP_MS: '100',
  };
});
afterAll(async () => {
  await Promise.all([...running].map((child) => kill(child, 'SIGKILL')));
  names.close();
  await feeder.close();
  await nats.stop();
  await database.drop();
});

const certificateNumbers = async () => {
  const rows = await feeder.db.execute<{ number: string; holder: string }>(
    sql`select number, entry_id || '/' || person_id as holder from certificate`,
  );
  return rows.flatMap(({ number, holder }) => {
    const parsed = parseCertificateNumber(number);
    return parsed.ok ? [{ ...parsed.value, holder }] : [];
  });
};

/** Kills one of the two in the midst of an event's work and starts it again. */
const killOne = async (pair: ChildProcess[], place: number): Promise<void> => {
  const victim = pair[place % 2];
  if (!victim) return;
  await vi.waitFor(async () => expect(await countOf('decision')).toBeGreaterThan(0), 30_000);
  await kill(victim, 'SIGKILL');
  pair[place % 2] = start();
};

describe('two processes, killed again and again', () => {
  it('end with one certificate each, no serial missing, everything told once', async () => {
    const contests = Array.from({ length: EVENTS }, () => contestOf({ workers: 12, students: 12 }));
    const competitionIds = contests.map(({ competitionId }) => competitionId);
    await adoptForAll(feeder.db, secret, competitionIds);
    const pair = [start(), start()];
    for (const [place, contest] of contests.entries()) {
      const told = resultTold(contest);
      await publish([
        competitionDeclared(contest),
        eventArranged(contest),
        ...entriesAdmitted(contest),
        ...told,
      ]);
      // The same facts under the same ids, as after a lost acknowledgement.
      await publish(told);
      if (place < EVENTS - 2) await killOne(pair, place);
    }
    const wanted = EVENTS * 20;
    const isDone = async () => {
      expect(await countOf('certificate')).toBe(wanted);
      expect(await countOf('event_certification')).toBe(EVENTS);
      expect(await countOf('outbox where sent_at is null')).toBe(0);
    };
    await vi.waitFor(isDone, { timeout: DONE_MS, interval: 100 });

    const found = await certificateNumbers();
    expect(new Set(found.map(({ holder }) => holder)).size).toBe(wanted);
    for (const level of ['2', '3']) {
      const serials = found.filter((one) => one.level === level).map(({ serial }) => serial);
      const gapless = Array.from({ length: EVENTS * 10 }, (_, index) => index + 1);
      expect(serials.toSorted((left, right) => left - right)).toEqual(gapless);
    }
    expect(await countOf(`outbox where subject like '%certificate.issued%'`)).toBe(wanted);
    await Promise.all(pair.map((child) => kill(child, 'SIGTERM')));
    expect(pair.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  }, 150_000);
});
