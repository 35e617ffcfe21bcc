import { systemClock as now } from '@jinbang/kernel/clock';
import { newId } from '@jinbang/kernel/id';
import type { App } from '@jinbang/service-kit/app';
import type { Database } from '@jinbang/service-kit/database';
import type { Log } from '@jinbang/service-kit/log';
import type { Part } from '@jinbang/service-kit/serve';
import { accessTokenRoutes } from '../access-token/access-token.routes.ts';
import { findByHash } from '../access-token/access-token.store.ts';
import { trailWriter } from '../access-trail/write-trail.ts';
import { apiKeyRoutes } from '../api-key/api-key.routes.ts';
import { keyTextFrom } from '../api-key/api-key.rules.ts';
import { findKeyByHash, touchKey } from '../api-key/api-key.store.ts';
import type { Settings } from '../config.ts';
import { accountVisitors } from '../identity/account-cookie.ts';
import { keyVisitors } from '../identity/api-key.ts';
import { visitorsOf } from '../identity/bearer.ts';
import { tokenTextsFrom } from '../identity/token-text.ts';
import { comerFrom, proxiesFrom } from '../identity/visit-of.ts';
import { type KnowVisitor, knowVisitors } from '../identity/visitor.ts';
import { invitationRoutes } from '../invitation/invitation.routes.ts';
import { invitedRoutes } from '../invitation/invited.routes.ts';
import { findInvited, useInvitation } from '../invitation/use-invitation.ts';
import { keptMail } from '../mail/mail-sender.ts';
import { recoveryLink, recoveryMail } from '../mail/mail-text.ts';
import { passkeyRoutes } from '../passkey/passkey.routes.ts';
import { keyedHash, keyFor, textFromId } from '../secret/fast-hash.ts';
import { sessionRoutes } from '../session/session.routes.ts';
import { throttleWith } from '../throttle/throttle.ts';
import { accountRoutes } from './account.routes.ts';
import { touchSession } from './account.store.ts';
import type { AccountDeps } from './account-deps.ts';
import { cookieNames } from './cookie-names.ts';
import { signInRoutes } from './sign-in.routes.ts';
import { type SignInLibrary, signInLibrary } from './sign-in-library.ts';
import { startSweeping } from './sweep.ts';

type Deps = { readonly config: Settings; readonly db: Database; readonly log: Log };

/** The session a cookie carries; the library checks its signature. */
const sessionFinder = (library: SignInLibrary, cookieName: string) => async (cookie: string) => {
  const found = await library.api.getSession({
    headers: new Headers({ cookie: `${cookieName}=${cookie}` }),
    query: { disableRefresh: true },
  });
  if (!found) return undefined;
  const { id, userId, createdAt, expiresAt, lastSeenAt } = found.session;
  return { id, userId, createdAt, expiresAt, lastSeenAt: lastSeenAt ?? createdAt };
};

const libraryWith = (
  { config, db, log }: Deps,
  { send, publicOrigin, trail }: Pick<AccountDeps, 'send' | 'publicOrigin' | 'trail'>,
): SignInLibrary =>
  signInLibrary({
    db,
    newId,
    publicOrigin,
    secret: keyFor(config.GATEWAY_TOKEN_KEY, 'sign-in library'),
    sendRecovery: (email, token) => send(recoveryMail(email, recoveryLink(publicOrigin, token))),
    findInvited: findInvited({ db, now, newId, trail }),
    acceptInvited: (hash) => useInvitation({ db, now, newId, trail })(hash, null),
    log,
  });

const plainDeps = ({ config, db }: Deps) => {
  const key = (purpose: string) => keyFor(config.GATEWAY_TOKEN_KEY, purpose);
  return {
    db,
    now,
    newId,
    operatorId: config.GATEWAY_OPERATOR_ID,
    publicOrigin: new URL(config.PUBLIC_ORIGIN).origin,
    trail: trailWriter({ now, newId }),
    throttle: throttleWith({ db, now, hashOf: keyedHash(key('tries')) }),
    hashOf: keyedHash(key('mail addresses')),
    send: keptMail({ db, now, newId }),
    invitationTextOf: textFromId(key('invitations'), 'jbi_'),
    keyTextOf: (id: string) => keyTextFrom(textFromId(key('API keys'), '')(id)),
    tokenTextOf: tokenTextsFrom(config.GATEWAY_TOKEN_KEY),
  };
};

/** Who is known, and by what. */
const visitorsWith = ({ config, db }: Deps, library: SignInLibrary, sessionCookie: string) => {
  const tokens = visitorsOf({
    bootstrapToken: config.GATEWAY_BOOTSTRAP_TOKEN,
    operatorId: config.GATEWAY_OPERATOR_ID,
    find: (hash) => findByHash(db, hash),
    now,
  });
  const keys = keyVisitors({
    find: (hash) => findKeyByHash(db, hash),
    touch: (keyId, at) => touchKey(db, keyId, at),
    now,
  });
  const accounts = accountVisitors({
    find: sessionFinder(library, sessionCookie),
    touch: (sessionId, at) => touchSession(db, sessionId, at),
    now,
  });
  const know = knowVisitors({
    sessionCookie,
    byToken: tokens.know,
    byKey: keys.know,
    byAccount: accounts.know,
  });
  return { tokens, keys, accounts, know };
};

type Plugged = {
  readonly know: KnowVisitor;
  readonly routes: { readonly open: readonly App[]; readonly known: readonly App[] };
  readonly sweeper: Part;
};

/** Plugs accounts, invitations, sessions and keys together. */
export const plugAccounts = (deps: Deps): Plugged => {
  const { config, db, log } = deps;
  const plain = plainDeps(deps);
  const { session: sessionCookie } = cookieNames(plain.publicOrigin);
  const library = libraryWith(deps, plain);
  const { tokens, keys, accounts, know } = visitorsWith(deps, library, sessionCookie);
  const forget = { session: accounts.forgetSession, person: accounts.forgetPerson };
  const account: AccountDeps = { ...plain, library, forget };
  const comerOf = comerFrom(proxiesFrom(config.GATEWAY_PROXIES));
  return {
    know,
    routes: {
      open: [signInRoutes(account, comerOf), invitedRoutes(account, { comerOf, sessionCookie })],
      known: [
        accessTokenRoutes({ ...plain, textOf: plain.tokenTextOf, forget: tokens.forget }),
        accountRoutes(account),
        invitationRoutes(account),
        sessionRoutes(account, comerOf),
        passkeyRoutes(account, comerOf),
        apiKeyRoutes({ ...plain, forgetKey: keys.forget }),
      ],
    },
    sweeper: startSweeping({ db, now, log }),
  };
};
