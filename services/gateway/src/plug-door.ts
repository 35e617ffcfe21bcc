import { getRequestListener } from '@hono/node-server';
import { systemClock } from '@jinbang/kernel/clock';
import { newId } from '@jinbang/kernel/id';
import type { Database } from '@jinbang/service-kit/database';
import type { Log } from '@jinbang/service-kit/log';
import type { Part, ReadyCheck } from '@jinbang/service-kit/serve';
import { findByHash } from './access-token/access-token.store.ts';
import { type Settings, servicesBehind } from './config.ts';
import { openDoor } from './door.ts';
import { forwarder } from './forward/forward.ts';
import { visitorsOf } from './identity/bearer.ts';
import { tokenMint } from './identity/token-mint.ts';
import { tokenTextsFrom } from './identity/token-text.ts';
import { ownApp } from './own-app.ts';
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
  const { GATEWAY_OPERATOR_ID: operatorId, GATEWAY_TOKEN_KEY: tokenKey } = config;
  const { know, forget } = visitorsOf({
    bootstrapToken: config.GATEWAY_BOOTSTRAP_TOKEN,
    operatorId,
    find: (hash) => findByHash(db, hash),
    now: systemClock,
  });
  const mint = tokenMint(tokenKey, JSON.parse(config.TOKEN_KEYS), systemClock);
  const { forward, stop } = forwarder({ log, mint });
  const textOf = tokenTextsFrom(tokenKey);
  const tokens = { db, now: systemClock, newId, operatorId, textOf, forget };
  const app = ownApp({ tokens, know, services, publicOrigin, liveOrigin, checks, log });
  const door = await openDoor({
    services,
    publicOrigin,
    know,
    forward,
    site: siteOf(config.GATEWAY_WEB_ROOT, liveOrigin),
    own: getRequestListener(app.fetch),
    log,
    port: config.PORT,
    host: config.HOST,
  });
  return [{ name: 'forward', stop }, door];
};
