import { fileURLToPath } from 'node:url';
import { systemClock } from '@jinbang/kernel/clock';
import { newId } from '@jinbang/kernel/id';
import { countDeadLetters } from '@jinbang/messaging/dead-letter';
import { migrationSets } from '@jinbang/messaging/migrate-service';
import { startMessaging } from '@jinbang/messaging/start-messaging';
import { checkpointFinder } from '@jinbang/papers/checkpoint-finder';
import { openPrinter } from '@jinbang/papers/printer';
import { tokenVerifier } from '@jinbang/service-kit/actor';
import { readSettings } from '@jinbang/service-kit/config';
import { openDatabase } from '@jinbang/service-kit/database';
import { describeCause } from '@jinbang/service-kit/describe-cause';
import { createLog } from '@jinbang/service-kit/log';
import { requireSchema, schemaCheck } from '@jinbang/service-kit/migrate';
import { startRetention } from '@jinbang/service-kit/retention-sweep';
import { addHealth, listenOn, stopOnSignal } from '@jinbang/service-kit/serve';
import { serviceTokenSigner, serviceTokenVerifier } from '@jinbang/service-kit/service-token';
import { registrationApp } from './app.ts';
import { appointOperator } from './appointment/appoint-operator.ts';
import { personDataAddresses, registrationSettings } from './config.ts';
import { documentDrops } from './document/drop-files.ts';
import { servicesAsker } from './export/ask-services.ts';
import { takeInRoutes } from './hand-over/take-in.ts';
import { importDrops } from './import/drop-imports.ts';
import { reactions } from './reactions.ts';
import { personDrops } from './retention/drop-persons.ts';
import { openKeyRings } from './sealing/key-ring.ts';
import { resealFiles } from './sealing/reseal-files.ts';
import { resealNumbers } from './sealing/reseal-numbers.ts';

const settings = readSettings(registrationSettings, process.env);
const log = createLog('registration', settings.LOG_LEVEL);
const requests = openDatabase(settings.DATABASE_URL, { name: 'registration' });
const feederUrl = settings.DATABASE_FEEDER_URL;
const feeder = openDatabase(feederUrl, { connections: 2, name: 'registration-feeder' });
const sets = migrationSets(fileURLToPath(new URL('../migrations', import.meta.url)));
await requireSchema(requests.db, sets);
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
const keys = openKeyRings({
  secret: settings.REGISTRATION_IDENTITY_KEY,
  before: settings.REGISTRATION_IDENTITY_KEY_BEFORE,
});
if (settings.REGISTRATION_IDENTITY_KEY_BEFORE !== undefined) {
  await resealFiles(feeder.db, keys);
  log.info({ resealed: await resealNumbers(feeder.db, keys) }, 'numbers are under the present key');
}
const printer = openPrinter({
  onFault: (cause) => log.error(describeCause(cause), 'a paper could not be set'),
});
const app = registrationApp({
  ...deps,
  keys,
  verifyToken: tokenVerifier(JSON.parse(settings.TOKEN_KEYS), 'registration'),
  verifyService: serviceTokenVerifier(JSON.parse(settings.SERVICE_KEYS), 'registration'),
  askServices: servicesAsker({
    addresses: personDataAddresses(settings),
    tokenFor: serviceTokenSigner('registration', settings.SERVICE_KEY),
  }),
  print: printer.print,
  findCheckpoint: checkpointFinder({
    judgingUrl: settings.REGISTRATION_JUDGING_URL,
    publicOrigin: settings.PUBLIC_ORIGIN,
    onMissing: (cause) => log.warn(describeCause(cause), 'a paper has no checkpoint of the log'),
  }),
  log,
});
app.route('/api/registration/v1', takeInRoutes({ ...deps, feeder: feeder.db, keys }));
addHealth(app, {
  schema: schemaCheck(requests.db, sets),
  streams: messaging.lag,
  deadLetters: () => countDeadLetters(feeder.db),
});
const retention = startRetention({
  drops: {
    ...personDrops({ ...deps, feeder: feeder.db }),
    ...importDrops({ feeder: feeder.db }),
    ...documentDrops({ feeder: feeder.db }),
  },
  now: systemClock,
  log,
});
const http = await listenOn(app, { port: settings.PORT, host: settings.HOST });
stopOnSignal(
  [
    { name: 'database', stop: requests.close },
    { name: 'feeder', stop: feeder.close },
    { name: 'messaging', stop: messaging.stop },
    { name: 'papers', stop: printer.close },
    retention,
    http,
  ],
  log,
);
