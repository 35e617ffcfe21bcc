import { fileURLToPath } from 'node:url';
import { systemClock } from '@jinbang/kernel/clock';
import { newId } from '@jinbang/kernel/id';
import { countDeadLetters } from '@jinbang/messaging/dead-letter';
import { migrationSets } from '@jinbang/messaging/migrate-service';
import { openCertificatePrinter } from '@jinbang/papers/certificate/certificate-printer';
import { checkpointFinder } from '@jinbang/papers/checkpoint-finder';
import { openPrinter } from '@jinbang/papers/printer';
import { tokenVerifier } from '@jinbang/service-kit/actor';
import { readSettings } from '@jinbang/service-kit/config';
import { openDatabase } from '@jinbang/service-kit/database';
import { describeCause } from '@jinbang/service-kit/describe-cause';
import { createLog } from '@jinbang/service-kit/log';
import { requireSchema, schemaCheck } from '@jinbang/service-kit/migrate';
import { personDataRoutes, readPersonData } from '@jinbang/service-kit/person-data';
import { addHealth, listenOn, stopOnSignal } from '@jinbang/service-kit/serve';
import { serviceTokenSigner, serviceTokenVerifier } from '@jinbang/service-kit/service-token';
import { openWorkbookWriter } from '@jinbang/service-kit/table/workbook-writer';
import { certificationApp } from './app.ts';
import { sealersOf } from './certificate-paper/sealer.client.ts';
import { certificationSettings } from './config.ts';
import { formsClient } from './office-file/entry-file.client.ts';
import { namesClient } from './person/names.client.ts';
import { PERSON_TABLES } from './person/person-tables.ts';
import { startCertification } from './start-certification.ts';

const settings = readSettings(certificationSettings, process.env);
const log = createLog('certification', settings.LOG_LEVEL);
const migrations = migrationSets(fileURLToPath(new URL('../migrations', import.meta.url)));
const database = openDatabase(settings.DATABASE_URL, { name: 'certification' });
const feeder = openDatabase(settings.DATABASE_FEEDER_URL, {
  connections: 2,
  name: 'certification-feeder',
});
// Of its own, so that deciding never waits for a simulation.
const reader = openDatabase(settings.DATABASE_FEEDER_URL, {
  connections: 2,
  name: 'certification-simulation',
});
await requireSchema(database.db, migrations);
const token = serviceTokenSigner('certification', settings.SERVICE_KEY);
const { CERTIFICATION_REGISTRATION_URL: registrationUrl, PUBLIC_ORIGIN: publicOrigin } = settings;
const { CERTIFICATION_JUDGING_URL: judgingUrl } = settings;
const askRegistration = { url: registrationUrl, token: () => token('registration') };
const askForms = formsClient(askRegistration);
// A sheet of hundreds of rows takes its time.
const printer = openPrinter({
  timeMs: 90_000,
  onFault: (cause) => log.error(describeCause(cause), 'a paper could not be set'),
});
const certificates = openCertificatePrinter({
  timeMs: 90_000,
  onFault: (cause) => log.error(describeCause(cause), 'certificates could not be set'),
});
const onMissing = (cause: unknown) =>
  log.warn(describeCause(cause), 'a paper has no checkpoint of the mark log');
const certification = await startCertification({
  settings,
  db: database.db,
  feeder: feeder.db,
  askNames: namesClient(askRegistration),
  askForms,
  now: systemClock,
  newId,
  log,
});
const app = certificationApp({
  ...certification.deps,
  askForms,
  print: printer.print,
  printCertificates: certificates.printCertificates,
  sealerOf: sealersOf(settings.CERTIFICATION_SEALERS),
  findCheckpoint: judgingUrl
    ? checkpointFinder({ judgingUrl, publicOrigin, onMissing })
    : async () => null,
  writeWorkbook: openWorkbookWriter(),
  reader: reader.db,
  verifyToken: tokenVerifier(JSON.parse(settings.TOKEN_KEYS), 'certification'),
  log,
});
addHealth(app, {
  schema: schemaCheck(database.db, migrations),
  streams: certification.lag,
  deadLetters: () => countDeadLetters(feeder.db),
});
app.route(
  '/internal/v1',
  personDataRoutes({
    service: 'certification',
    verifyService: serviceTokenVerifier(
      JSON.parse(settings.SERVICE_KEYS ?? '{"keys":[]}'),
      'certification',
    ),
    find: (personId) => readPersonData(feeder.db, PERSON_TABLES, personId),
  }),
);
const http = await listenOn(app, { port: settings.PORT, host: settings.HOST });
stopOnSignal(
  [
    { name: 'printer', stop: printer.close },
    { name: 'certificate printer', stop: certificates.close },
    { name: 'database', stop: database.close },
    { name: 'feeder', stop: feeder.close },
    { name: 'reader', stop: reader.close },
    { name: 'certification', stop: certification.stop },
    http,
  ],
  log,
);
