import type { Database } from '@jinbang/service-kit/database';
import { findByHash } from './access-token/access-token.store.ts';
import { findSession, touchSession } from './account/account.store.ts';
import { cookieNames } from './account/cookie-names.ts';
import { isSessionGood, type SessionTimes } from './account/session.rules.ts';
import type { SignInLibrary } from './account/sign-in-library.ts';
import { findKeyByHash, touchKey } from './api-key/api-key.store.ts';
import { isContestantSessionGood } from './contestant/contestant-session.rules.ts';
import {
  type ContestantSessionRow,
  findContestantSessionByHash,
  touchContestantSession,
} from './contestant/contestant-session.store.ts';
import { findDevice, touchDevice } from './device/device.store.ts';
import {
  findDeviceSession,
  findDeviceSessionByHash,
  touchDeviceSession,
} from './device-session/device-session.store.ts';
import { keyVisitors } from './identity/api-key.ts';
import { visitorsOf } from './identity/bearer.ts';
import { deviceVisitors } from './identity/device-visitor.ts';
import { type CarriedSession, cookieVisitors } from './identity/session-cookie.ts';
import { hashOfToken } from './identity/token-text.ts';
import { knowVisitors } from './identity/visitor.ts';
import { worksAtEvent } from './pin/try-pin.ts';
import type { PlainDeps, PlugDeps } from './plug-deps.ts';

type AccountSession = CarriedSession & SessionTimes;

/** The session a cookie carries: the library checks the signature, the row says the rest. */
const sessionFinder =
  (db: Database, library: SignInLibrary, cookieName: string) =>
  async (cookie: string): Promise<AccountSession | undefined> => {
    const found = await library.api.getSession({
      headers: new Headers({ cookie: `${cookieName}=${cookie}` }),
      query: { disableRefresh: true },
    });
    const row = found ? await findSession(db, found.session.id) : undefined;
    return (
      row && {
        ...row,
        sessionId: row.id,
        personId: row.userId,
        agent: row.lastAgent ?? row.userAgent,
        prefix: row.lastAddressPrefix ?? row.ipAddress,
      }
    );
  };

const accountsWith = ({ db, now, trail }: PlainDeps, library: SignInLibrary, cookie: string) =>
  cookieVisitors<AccountSession>({
    find: sessionFinder(db, library, cookie),
    isGood: isSessionGood,
    visitorOf: ({ personId, sessionId }) => ({ personId, sessionId }),
    touch: (sessionId, { agent, prefix }, at) => touchSession(db, sessionId, { at, agent, prefix }),
    report: ({ sessionId, personId }, comer) =>
      trail(db, comer, { act: 'session-moved', personId, sessionId }),
    now,
  });

const contestantsWith = ({ db, now, trail }: PlainDeps) =>
  cookieVisitors<ContestantSessionRow & CarriedSession>({
    find: async (cookie) => {
      const row = await findContestantSessionByHash(db, hashOfToken(cookie));
      return row && { ...row, agent: row.lastAgent, prefix: row.lastAddressPrefix };
    },
    isGood: isContestantSessionGood,
    visitorOf: ({ personId, sessionId, eventId, entryId }) => ({
      personId,
      sessionId,
      own: { eventId, entryId },
    }),
    touch: (sessionId, comer, at) => touchContestantSession(db, sessionId, comer, at),
    report: ({ sessionId, personId, eventId }, comer) =>
      trail(db, comer, { act: 'session-moved', method: 'code', personId, sessionId, eventId }),
    now,
  });

const devicesWith = ({ db, now, trail }: PlainDeps) =>
  deviceVisitors({
    findDevice: (deviceId) => findDevice(db, deviceId),
    findSession: (tokenHash) => findDeviceSessionByHash(db, tokenHash),
    findCapture: (sessionId) => findDeviceSession(db, sessionId),
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
  const contestants = contestantsWith(plain);
  const devices = devicesWith(plain);
  const know = knowVisitors({
    sessionCookie: names.session,
    deviceCookie: names.device,
    contestantCookie: names.contestant,
    byToken: tokens.know,
    byKey: keys.know,
    byAccount: accounts.know,
    byContestant: contestants.know,
    byDevice: devices.know,
  });
  return { tokens, keys, accounts, contestants, devices, know };
};
