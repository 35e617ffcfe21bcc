import { fileURLToPath } from 'node:url';
import { systemClock } from '@jinbang/kernel/clock';
import { Fault } from '@jinbang/kernel/fault';
import { newId } from '@jinbang/kernel/id';
import { migrationSets } from '@jinbang/messaging/migrate-service';
import { startMessaging } from '@jinbang/messaging/start-messaging';
import { tokenVerifier } from '@jinbang/service-kit/actor';
import { readSettings } from '@jinbang/service-kit/config';
import { openDatabase } from '@jinbang/service-kit/database';
import { createLog } from '@jinbang/service-kit/log';
import { isSchemaCurrent } from '@jinbang/service-kit/migrate';
import { addHealth, listenOn, stopOnSignal } from '@jinbang/service-kit/serve';
import { serviceTokenVerifier } from '@jinbang/service-kit/service-token';
import { sql } from 'drizzle-orm';
import { registrationApp } from './app.ts';
import { appointOperator } from './appointment/appoint-operator.ts';
import { registrationSettings } from './config.ts';
import { reactions } from './reactions.ts';
import { openKeyRing } from './sealing/key-ring.ts';

const SERVICE = 'registration';
const settings = readSettings(registrationSettings, process.env);
const log = createLog(SERVICE, settings.LOG_LEVEL);
const requests = openDatabase(settings.DATABASE_URL, { name: SERVICE });
const feeder = openDatabase(settings.DATABASE_FEEDER_URL, {
  connections: 2,
  name: `${SERVICE}-feeder`,
});
const sets = migrationSets(fileURLToPath(new URL('../migrations', import.meta.url)));
if (!(await isSchemaCurrent(requests.db, sets))) {
  throw new Fault('The database has another schema version: migrate it first.', {
    retryable: false,
  });
}

const messaging = await startMessaging({
  service: SERVICE,
  natsUrl: settings.NATS_URL,
  natsSeed: settings.NATS_SEED,
  feeder: feeder.db,
  feederUrl: settings.DATABASE_FEEDER_URL,
  reactions,
  log,
});
const deps = { db: requests.db, now: systemClock, newId, wake: messaging.wakeRelay };
if (settings.REGISTRATION_OPERATOR_ID)
  await appointOperator(deps, settings.REGISTRATION_OPERATOR_ID);

const app = registrationApp({
  ...deps,
  keys: openKeyRing(settings.REGISTRATION_IDENTITY_KEY),
  verifyToken: tokenVerifier(JSON.parse(settings.TOKEN_KEYS), SERVICE),
  verifyService: serviceTokenVerifier(JSON.parse(settings.SERVICE_KEYS), SERVICE),
  log,
});
addHealth(app, {
  database: async () => ({ up: (await requests.db.execute(sql`select 1`)).length === 1 }),
  streams: messaging.lag,
});
const http = await listenOn(app, { port: settings.PORT, host: settings.HOST });
stopOnSignal(
  [
    { name: 'database', stop: requests.close },
    { name: 'feeder', stop: feeder.close },
    { name: 'messaging', stop: messaging.stop },
    http,
  ],
  log,
);
