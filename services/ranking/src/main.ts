import { fileURLToPath } from 'node:url';
import { systemClock } from '@jinbang/kernel/clock';
import { newId } from '@jinbang/kernel/id';
import { countDeadLetters } from '@jinbang/messaging/dead-letter';
import { migrationSets } from '@jinbang/messaging/migrate-service';
import { checkpointFinder } from '@jinbang/papers/checkpoint-finder';
import { openPrinter } from '@jinbang/papers/printer';
import { tokenVerifier } from '@jinbang/service-kit/actor';
import { readSettings } from '@jinbang/service-kit/config';
import { openDatabase } from '@jinbang/service-kit/database';
import { describeCause } from '@jinbang/service-kit/describe-cause';
import { createLog } from '@jinbang/service-kit/log';
import { requireSchema, schemaCheck } from '@jinbang/service-kit/migrate';
import { personDataRoutes, readPersonData } from '@jinbang/service-kit/person-data';
import { startRetention } from '@jinbang/service-kit/retention-sweep';
import { listenOn, stopOnSignal } from '@jinbang/service-kit/serve';
import { serviceTokenSigner, serviceTokenVerifier } from '@jinbang/service-kit/service-token';
import { rankingApp } from './app.ts';
import { rankingSettings } from './config.ts';
import { namesAsker } from './entry/fetch-names.ts';
import { PERSON_TABLES } from './entry/person-tables.ts';
import { takeInRoutes } from './hand-over/take-in.ts';
import { dropOldTexts } from './objection/objection.store.ts';
import { startRanking } from './start-ranking.ts';

const settings = readSettings(rankingSettings, process.env);
const log = createLog('ranking', settings.LOG_LEVEL);
const migrations = migrationSets(fileURLToPath(new URL('../migrations', import.meta.url)));
const database = openDatabase(settings.DATABASE_URL, { name: 'ranking' });
const feeder = openDatabase(settings.DATABASE_FEEDER_URL, {
  connections: 2,
  name: 'ranking-feeder',
});
await requireSchema(database.db, migrations);
const { RANKING_REGISTRATION_URL: registrationUrl, SERVICE_KEY: key } = settings;
const { RANKING_JUDGING_URL: judgingUrl, PUBLIC_ORIGIN: publicOrigin } = settings;
const printer = openPrinter({
  onFault: (cause) => log.error(describeCause(cause), 'a paper could not be set'),
});
const onMissing = (cause: unknown) =>
  log.warn(describeCause(cause), 'a paper has no checkpoint of the mark log');
const ranking = startRanking({
  settings,
  db: database.db,
  feeder: feeder.db,
  askNames:
    registrationUrl && key
      ? namesAsker(registrationUrl, serviceTokenSigner('ranking', key))
      : undefined,
  now: systemClock,
  newId,
  log,
  print: printer.print,
  findCheckpoint: judgingUrl
    ? checkpointFinder({ judgingUrl, publicOrigin, onMissing })
    : async () => null,
  onLost: () => {
    log.error('another process keeps the books now');
    process.exit(1);
  },
});
const app = rankingApp(ranking.deps, {
  verify: tokenVerifier(JSON.parse(settings.TOKEN_KEYS), 'ranking'),
  checks: {
    schema: schemaCheck(database.db, migrations),
    books: async () => {
      ranking.deps.whenReady();
      return { events: [...ranking.shelf.books()].length };
    },
    lag: ranking.lag,
    deadLetters: () => countDeadLetters(feeder.db),
  },
  log,
});
app.route(
  '/internal/v1',
  personDataRoutes({
    service: 'ranking',
    verifyService: serviceTokenVerifier(
      JSON.parse(settings.SERVICE_KEYS ?? '{"keys":[]}'),
      'ranking',
    ),
    find: (personId) => readPersonData(feeder.db, PERSON_TABLES, personId),
  }),
);
const takeIn = { shelf: ranking.shelf, now: systemClock, wake: ranking.deps.wake };
app.route('/api/ranking/v1', takeInRoutes({ feeder: feeder.db, ...takeIn }));
const retention = startRetention({
  drops: { objection: (before) => dropOldTexts(feeder.db, before) },
  now: systemClock,
  log,
});
const http = await listenOn(app, { port: settings.PORT, host: settings.HOST });
stopOnSignal(
  [
    { name: 'database', stop: database.close },
    { name: 'feeder', stop: feeder.close },
    { name: 'ranking', stop: ranking.stop },
    { name: 'papers', stop: printer.close },
    retention,
    http,
  ],
  log,
);
await ranking.serving;
