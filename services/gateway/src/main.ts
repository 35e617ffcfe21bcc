import { fileURLToPath } from 'node:url';
import { countDeadLetters } from '@jinbang/messaging/dead-letter';
import { migrationSets } from '@jinbang/messaging/migrate-service';
import { startMessaging } from '@jinbang/messaging/start-messaging';
import { openDatabase } from '@jinbang/service-kit/database';
import { createLog } from '@jinbang/service-kit/log';
import { requireSchema, schemaCheck } from '@jinbang/service-kit/migrate';
import { stopOnSignal } from '@jinbang/service-kit/serve';
import { findByHash } from './access-token/access-token.store.ts';
import { readConfig } from './config.ts';
import { plugDoor } from './plug-door.ts';
import { reactions } from './reactions.ts';

const config = readConfig(process.env);
const log = createLog('gateway', config.LOG_LEVEL);
const migrations = migrationSets(fileURLToPath(new URL('../migrations', import.meta.url)));
const database = openDatabase(config.DATABASE_URL, { name: 'gateway' });
const feeder = openDatabase(config.DATABASE_FEEDER_URL, { connections: 2, name: 'gateway-feeder' });
await requireSchema(database.db, migrations);
const messaging = await startMessaging({
  service: 'gateway',
  tells: false,
  natsUrl: config.NATS_URL,
  natsSeed: config.NATS_SEED,
  feeder: feeder.db,
  feederUrl: config.DATABASE_FEEDER_URL,
  reactions,
  log,
});
const door = await plugDoor({
  config,
  db: database.db,
  checks: {
    database: async () => ({ known: (await findByHash(database.db, '-')) === undefined }),
    schema: schemaCheck(database.db, migrations),
    lag: messaging.lag,
    deadLetters: () => countDeadLetters(feeder.db),
  },
  log,
});
stopOnSignal(
  [
    { name: 'database', stop: database.close },
    { name: 'feeder', stop: feeder.close },
    { name: 'messaging', stop: messaging.stop },
    ...door,
  ],
  log,
);
