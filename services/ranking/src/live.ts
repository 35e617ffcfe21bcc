import { connectBroker } from '@jinbang/messaging/connect';
import { readSettings } from '@jinbang/service-kit/config';
import { describeCause } from '@jinbang/service-kit/describe-cause';
import { createLog } from '@jinbang/service-kit/log';
import { hstsFor } from '@jinbang/service-kit/secure-headers';
import { stopOnSignal } from '@jinbang/service-kit/serve';
import { tlsFrom } from '@jinbang/service-kit/tls';
import { liveSettings } from './config.ts';
import { startBoardSource } from './edge/board-source.ts';
import { createLiveServer } from './edge/live-server.ts';
import { viewersWithin } from './edge/open-files.ts';

const settings = readSettings(liveSettings, process.env);
const log = createLog('live', settings.LOG_LEVEL);
const broker = await connectBroker({
  url: settings.NATS_URL,
  service: 'live',
  seed: settings.NATS_SEED,
});
const source = startBoardSource(broker.connection, log);
const tls = tlsFrom(settings);
const server = createLiveServer({
  tls,
  headers: tls ? hstsFor('https:', settings.LIVE_HSTS_S) : {},
  source,
  viewersMax: viewersWithin(settings.LIVE_VIEWERS_MAX, (sentence) => log.warn({}, sentence)),
  onFailure: (cause) => log.error(describeCause(cause), 'a viewer was not answered'),
});
await new Promise<void>((resolve, reject) => {
  server.once('error', reject);
  server.listen(settings.PORT, settings.HOST, resolve);
});
stopOnSignal(
  [
    { name: 'broker', stop: broker.close },
    source,
    {
      name: 'http',
      stop: async () => {
        server.close();
        server.closeIdleConnections();
      },
    },
  ],
  log,
);
