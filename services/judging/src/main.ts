import { fileURLToPath } from 'node:url';
import { systemClock } from '@jinbang/kernel/clock';
import { newId } from '@jinbang/kernel/id';
import { countDeadLetters } from '@jinbang/messaging/dead-letter';
import { migrationSets } from '@jinbang/messaging/migrate-service';
import { startMessaging } from '@jinbang/messaging/start-messaging';
import { openPrinter } from '@jinbang/papers/printer';
import { tokenVerifier } from '@jinbang/service-kit/actor';
import { readSettings } from '@jinbang/service-kit/config';
import { describeCause } from '@jinbang/service-kit/describe-cause';
import { createLog } from '@jinbang/service-kit/log';
import { requireSchema, schemaCheck } from '@jinbang/service-kit/migrate';
import { personDataRoutes, readPersonData } from '@jinbang/service-kit/person-data';
import { startRetention } from '@jinbang/service-kit/retention-sweep';
import { addHealth, listenOn, stopOnSignal } from '@jinbang/service-kit/serve';
import { serviceTokenVerifier } from '@jinbang/service-kit/service-token';
import { sql } from 'drizzle-orm';
import { createJudging } from './app.ts';
import { judgingSettings } from './config.ts';
import { registrationReactions } from './event/reactions.ts';
import { dropDrawings } from './floor/floor.store.ts';
import { openMarkLog } from './log/mark-log.ts';
import { startSequencer } from './log/start-sequencer.ts';
import { openConnections } from './open-connections.ts';
import { PERSON_TABLES } from './person/person-tables.ts';
import { sweepTold } from './score-sheet/sweep-told.ts';
import { startSweep } from './start-sweep.ts';

const settings = readSettings(judgingSettings, process.env);
const log = createLog('judging', settings.LOG_LEVEL);
const sets = migrationSets(fileURLToPath(new URL('../migrations', import.meta.url)));
const transactionsMax = settings.JUDGING_TRANSACTIONS_MAX;

const { db, feeder, logDb, markClient, parts } = openConnections(settings);
await requireSchema(db, sets);
const messaging = await startMessaging({
  service: 'judging',
  natsUrl: settings.NATS_URL,
  natsSeed: settings.NATS_SEED,
  feeder,
  feederUrl: settings.DATABASE_FEEDER_URL,
  reactions: { registration: registrationReactions(newId) },
  log,
});
const markLog = await openMarkLog(
  { db: logDb, now: systemClock },
  {
    origin: `${new URL(settings.PUBLIC_ORIGIN).host}/mark-log`,
    secret: Buffer.from(settings.JUDGING_LOG_SECRET, 'hex'),
  },
);
const wake = messaging.wakeRelay;
const verify = tokenVerifier(JSON.parse(settings.TOKEN_KEYS), 'judging');
const printer = openPrinter({
  onFault: (cause) => log.error(describeCause(cause), 'a paper could not be set'),
});
const service = {
  db,
  markClient,
  markLog,
  logDb: feeder,
  transactionsMax,
  verify,
  now: systemClock,
  newId,
  wake,
  print: printer.print,
  publicOrigin: settings.PUBLIC_ORIGIN,
  log,
};
const { app, fetch, marks } = createJudging(service);
app.route(
  '/internal/v1',
  personDataRoutes({
    service: 'judging',
    verifyService: serviceTokenVerifier(
      JSON.parse(settings.SERVICE_KEYS ?? '{"keys":[]}'),
      'judging',
    ),
    find: (personId) => readPersonData(feeder, PERSON_TABLES, personId),
  }),
);
addHealth(app, {
  database: async () => ({ answers: (await db.execute(sql`select 1`)).length === 1 }),
  schema: schemaCheck(db, sets),
  stream: () => messaging.lag(),
  deadLetters: () => countDeadLetters(feeder),
});
const sweep = startSweep({
  everyMs: settings.JUDGING_SWEEP_MS,
  work: () => sweepTold({ feeder, now: systemClock, newId }),
  onMended: wake,
  log,
});
const drops = { 'contestant-drawing': (before: Date) => dropDrawings(feeder, before) };
const retention = startRetention({ drops, now: systemClock, log });
const sequencer = startSequencer({ markLog, log });
const http = await listenOn({ fetch }, { port: settings.PORT, host: settings.HOST });
stopOnSignal(
  [...parts, { name: 'messaging', stop: messaging.stop }, sweep, retention, sequencer, marks, http],
  log,
);
log.info({ port: settings.PORT }, 'judging is ready');
