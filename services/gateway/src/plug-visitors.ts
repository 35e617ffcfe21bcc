import type { Database } from '@jinbang/service-kit/database';
import { findByHash } from './access-token/access-token.store.ts';
import { findSession, touchSession } from './account/account.store.ts';
import { cookieNames } from './account/cookie-names.ts';
import type { SignInLibrary } from './account/sign-in-library.ts';
import { findKeyByHash, touchKey } from './api-key/api-key.store.ts';
import { findDevice, touchDevice } from './device/device.store.ts';
import {
  findDeviceSessionByHash,
  touchDeviceSession,
} from './device-session/device-session.store.ts';
import { accountVisitors, type KnownSession } from './identity/account-cookie.ts';
import { keyVisitors } from './identity/api-key.ts';
import { visitorsOf } from './identity/bearer.ts';
import { deviceVisitors } from './identity/device-visitor.ts';
import { knowVisitors } from './identity/visitor.ts';
import { worksAtEvent } from './pin/try-pin.ts';
import type { PlainDeps, PlugDeps } from './plug-deps.ts';

/** The session a cookie carries: the library checks the signature, the row says the rest. */
const sessionFinder =
  (db: Database, library: SignInLibrary, cookieName: string) =>
  async (cookie: string): Promise<KnownSession | undefined> => {
    const found = await library.api.getSession({
      headers: new Headers({ cookie: `${cookieName}=${cookie}` }),
      query: { disableRefresh: true },
    });
    const row = found ? await findSession(db, found.session.id) : undefined;
    return (
      row && {
        ...row,
        agent: row.lastAgent ?? row.userAgent,
        prefix: row.lastAddressPrefix ?? row.ipAddress,
      }
    );
  };

const accountsWith = ({ db, now, trail }: PlainDeps, library: SignInLibrary, cookie: string) =>
  accountVisitors({
    find: sessionFinder(db, library, cookie),
    touch: (sessionId, { agent, prefix }, at) => touchSession(db, sessionId, { at, agent, prefix }),
    report: ({ id, userId }, comer) =>
      trail(db, comer, { act: 'session-moved', personId: userId, sessionId: id }),
    now,
  });

const devicesWith = ({ db, now, trail }: PlainDeps) =>
  deviceVisitors({
    findDevice: (deviceId) => findDevice(db, deviceId),
    findSession: (tokenHash) => findDeviceSessionByHash(db, tokenHash),
    worksAtEvent: (session) => worksAtEvent({ db, now }, session),
    touch: async ({ sessionId, deviceId }, at) => {
      await touchDeviceSession(db, sessionId, at);
      await touchDevice(db, deviceId, at);
    },
    report: ({ personId, sessionId, deviceId, eventId }, comer) =>
      trail(db, comer, { act: 'session-moved', personId, sessionId, deviceId, eventId }),
    now,
  });

/** Who is known, and by what. */
export const plugVisitors = ({ config }: PlugDeps, plain: PlainDeps, library: SignInLibrary) => {
  const { db, now, operatorId } = plain;
  const names = cookieNames(plain.publicOrigin);
  const tokens = visitorsOf({
    bootstrapToken: config.GATEWAY_BOOTSTRAP_TOKEN,
    operatorId,
    find: (hash) => findByHash(db, hash),
    now,
  });
  const keys = keyVisitors({
    find: (hash) => findKeyByHash(db, hash),
    touch: (keyId, at) => touchKey(db, keyId, at),
    now,
  });
  const accounts = accountsWith(plain, library, names.session);
  const devices = devicesWith(plain);
  const know = knowVisitors({
    sessionCookie: names.session,
    deviceCookie: names.device,
    byToken: tokens.know,
    byKey: keys.know,
    byAccount: accounts.know,
    byDevice: devices.know,
  });
  return { tokens, keys, accounts, devices, know };
};
