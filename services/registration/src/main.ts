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
import { registrationApp } from './app.ts';
import { appointOperator } from './appointment/appoint-operator.ts';
import { registrationSettings } from './config.ts';
import { reactions } from './reactions.ts';
import { openKeyRing } from './sealing/key-ring.ts';

const settings = readSettings(registrationSettings, process.env);
const log = createLog('registration', settings.LOG_LEVEL);
const requests = openDatabase(settings.DATABASE_URL, { name: 'registration' });
const feederUrl = settings.DATABASE_FEEDER_URL;
const feeder = openDatabase(feederUrl, { connections: 2, name: 'registration-feeder' });
const sets = migrationSets(fileURLToPath(new URL('../migrations', import.meta.url)));
const checkSchema = async () => {
  if (await isSchemaCurrent(requests.db, sets)) return { current: true };
  throw new Fault('The database has another schema version; migrate first.', { retryable: false });
};
await checkSchema();
const messaging = await startMessaging({
  service: 'registration',
  natsUrl: settings.NATS_URL,
  natsSeed: settings.NATS_SEED,
  feeder: feeder.db,
  feederUrl,
  reactions,
  log,
});
const deps = { db: requests.db, now: systemClock, newId, wake: messaging.wakeRelay };
const { REGISTRATION_OPERATOR_ID: operatorId } = settings;
if (operatorId) await appointOperator(deps, operatorId);
const app = registrationApp({
  ...deps,
  keys: openKeyRing(settings.REGISTRATION_IDENTITY_KEY),
  verifyToken: tokenVerifier(JSON.parse(settings.TOKEN_KEYS), 'registration'),
  verifyService: serviceTokenVerifier(JSON.parse(settings.SERVICE_KEYS), 'registration'),
  log,
});
addHealth(app, { schema: checkSchema, streams: messaging.lag });
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
