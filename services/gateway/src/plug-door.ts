import { getRequestListener } from '@hono/node-server';
import { systemClock } from '@jinbang/kernel/clock';
import type { Database } from '@jinbang/service-kit/database';
import type { Log } from '@jinbang/service-kit/log';
import { startRetention } from '@jinbang/service-kit/retention-sweep';
import type { Part, ReadyCheck } from '@jinbang/service-kit/serve';
import { tlsFrom } from '@jinbang/service-kit/tls';
import { startSweeping } from './account/sweep.ts';
import { type Settings, servicesBehind } from './config.ts';
import { openDoor } from './door.ts';
import { forwarder } from './forward/forward.ts';
import { tokenMint } from './identity/token-mint.ts';
import { comersWith, proxiesFrom } from './identity/visit-of.ts';
import { ownApp } from './own-app.ts';
import { openPlainDoor } from './plain-door.ts';
import { libraryWith, plainDeps } from './plug-deps.ts';
import { plugRoutes } from './plug-routes.ts';
import { plugVisitors } from './plug-visitors.ts';
import { oldDrops } from './retention/drop-old.ts';
import { type HallSite, hallSite } from './site/hall-site.ts';
import { siteOf } from './site/site.ts';
import { keepPace } from './throttle/keep-pace.ts';
import { publicGifts } from './throttle/public-gift.ts';

type Deps = {
  readonly config: Settings;
  readonly db: Database;
  readonly checks: Readonly<Record<string, ReadyCheck>>;
  readonly log: Log;
};

/** Plain http beside https, where a port is given for it. */
const openPlain = async (config: Settings, hall: HallSite): Promise<readonly Part[]> => {
  const { GATEWAY_PLAIN_PORT: port, HOST: host } = config;
  if (port === undefined) return [];
  const publicOrigin = new URL(config.PUBLIC_ORIGIN).origin;
  return [await openPlainDoor({ port, host, publicOrigin, hall })];
};

/** Plugs the door together: who visits, what is forwarded, what the gateway answers itself. */
export const plugDoor = async ({ config, db, checks, log }: Deps): Promise<readonly Part[]> => {
  const services = servicesBehind(config);
  const liveOrigin = new URL(config.GATEWAY_LIVE_URL).origin;
  const publicOrigin = new URL(config.PUBLIC_ORIGIN).origin;
  const deps = plainDeps({ config, db, log });
  const library = libraryWith({ config, db, log }, deps);
  const visitors = plugVisitors({ config, db, log }, deps, library);
  const pace = { burst: config.GATEWAY_REQUESTS_BURST, perSecond: config.GATEWAY_REQUESTS_PER_S };
  const know = keepPace(visitors.know, pace, systemClock);
  const isProxy = proxiesFrom(config.GATEWAY_PROXIES);
  const comerOf = comersWith(isProxy);
  const routes = plugRoutes(deps, library, visitors, comerOf);
  const mint = tokenMint(config.GATEWAY_TOKEN_KEY, JSON.parse(config.TOKEN_KEYS), systemClock);
  const { forward, stop } = forwarder({ log, mint });
  const app = ownApp({ routes, know, comerOf, services, publicOrigin, liveOrigin, checks, log });
  const hall = hallSite(config.GATEWAY_HALL_ROOT);
  const pages = siteOf(config.GATEWAY_WEB_ROOT, liveOrigin);
  const door = await openDoor({
    services,
    publicOrigin,
    know,
    knowCarried: visitors.devices.knowCarried,
    isProxy,
    takeGift: publicGifts(deps.throttle),
    forward,
    site: (request, response, path) => hall(request, response) || pages(request, response, path),
    own: getRequestListener(app.fetch),
    log,
    port: config.PORT,
    host: config.HOST,
    tls: tlsFrom(config),
    hstsS: config.GATEWAY_HSTS_S,
    innerPort: config.GATEWAY_INNER_PORT,
  });
  const plain = await openPlain(config, hall);
  const sweeper = startSweeping({ db, now: systemClock, log });
  const retention = startRetention({ drops: oldDrops(db), now: systemClock, log });
  return [sweeper, retention, { name: 'forward', stop }, ...door, ...plain];
};
