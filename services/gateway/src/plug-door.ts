import { getRequestListener } from '@hono/node-server';
import { systemClock } from '@jinbang/kernel/clock';
import type { Database } from '@jinbang/service-kit/database';
import type { Log } from '@jinbang/service-kit/log';
import type { Part, ReadyCheck } from '@jinbang/service-kit/serve';
import { startSweeping } from './account/sweep.ts';
import { type Settings, servicesBehind } from './config.ts';
import { openDoor } from './door.ts';
import { forwarder } from './forward/forward.ts';
import { tokenMint } from './identity/token-mint.ts';
import { comersWith, proxiesFrom } from './identity/visit-of.ts';
import { ownApp } from './own-app.ts';
import { libraryWith, plainDeps } from './plug-deps.ts';
import { plugRoutes } from './plug-routes.ts';
import { plugVisitors } from './plug-visitors.ts';
import { siteOf } from './site/site.ts';

type Deps = {
  readonly config: Settings;
  readonly db: Database;
  readonly checks: Readonly<Record<string, ReadyCheck>>;
  readonly log: Log;
};

/** Plugs the door together: who visits, what is forwarded, what the gateway answers itself. */
export const plugDoor = async ({ config, db, checks, log }: Deps): Promise<readonly Part[]> => {
  const services = servicesBehind(config);
  const liveOrigin = new URL(config.GATEWAY_LIVE_URL).origin;
  const publicOrigin = new URL(config.PUBLIC_ORIGIN).origin;
  const plain = plainDeps({ config, db, log });
  const library = libraryWith({ config, db, log }, plain);
  const visitors = plugVisitors({ config, db, log }, plain, library);
  const { know } = visitors;
  const isProxy = proxiesFrom(config.GATEWAY_PROXIES);
  const comerOf = comersWith(isProxy);
  const routes = plugRoutes(plain, library, visitors, comerOf);
  const mint = tokenMint(config.GATEWAY_TOKEN_KEY, JSON.parse(config.TOKEN_KEYS), systemClock);
  const { forward, stop } = forwarder({ log, mint });
  const app = ownApp({ routes, know, comerOf, services, publicOrigin, liveOrigin, checks, log });
  const door = await openDoor({
    services,
    publicOrigin,
    know,
    isProxy,
    forward,
    site: siteOf(config.GATEWAY_WEB_ROOT, liveOrigin),
    own: getRequestListener(app.fetch),
    log,
    port: config.PORT,
    host: config.HOST,
  });
  const sweeper = startSweeping({ db, now: systemClock, log });
  return [sweeper, { name: 'forward', stop }, door];
};
