import { passkey } from '@better-auth/passkey';
import type { NewId } from '@jinbang/kernel/id';
import type { Database } from '@jinbang/service-kit/database';
import type { Log } from '@jinbang/service-kit/log';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { APIError } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { OIDC_CALLBACK, OIDC_ID, type OidcProvider } from '../oidc/oidc.rules.ts';
import { hashSecret, isSecretOf } from '../secret/slow-hash.ts';
import {
  accountCredentialTable,
  accountSessionTable,
  accountTable,
  accountVerificationTable,
  passkeyTable,
} from './account.tables.ts';
import { cookieNames } from './cookie-names.ts';
import { PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN } from './password.rules.ts';
import { SESSION_LIFETIME_S } from './session.rules.ts';

export const LIBRARY_PATH = '/api/gateway/v1/auth';
/** Our own header: the door's words about where a request comes from. */
export const ADDRESS_HEADER = 'x-jinbang-address';
const RECOVERY_LIFETIME_S = 30 * 60;
const AGENT_LENGTH_MAX = 200;

export type PasskeyOwner = { readonly personId: string; readonly email: string };

type Deps = {
  readonly db: Database;
  readonly newId: NewId;
  readonly publicOrigin: string;
  /** Signs cookies; not in the database. */
  readonly secret: string;
  readonly sendRecovery: (email: string, token: string) => Promise<void>;
  /** Whom an invitation is for, by its token's hash; undefined when it is no longer good. */
  readonly findInvited: (tokenHash: string) => Promise<PasskeyOwner | undefined>;
  /** Uses the invitation up; undefined when somebody was faster. */
  readonly acceptInvited: (tokenHash: string) => Promise<PasskeyOwner | undefined>;
  /** Another identity provider, where one is configured. */
  readonly oidc: OidcProvider | undefined;
  readonly log: Log;
};

const gone = () => new APIError('GONE', { code: 'INVITATION_GONE', message: 'gone' });
const notVerified = () => new APIError('FORBIDDEN', { code: 'USER_NOT_VERIFIED', message: 'no' });

/** A passkey stands alone: whoever uses it has shown the authenticator a finger, a face or its PIN. */
const passkeys = ({ publicOrigin, findInvited, acceptInvited }: Deps) =>
  passkey({
    rpID: new URL(publicOrigin).hostname,
    rpName: 'Jinbang 金榜',
    origin: publicOrigin,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    advanced: { webAuthnChallengeCookie: 'passkey' },
    registration: {
      // Our routes see to it that there is a fresh session or an invitation.
      requireSession: false,
      resolveUser: async ({ context }) => {
        const owner = await findInvited(context ?? '');
        if (!owner) throw gone();
        return { id: owner.personId, name: owner.email, displayName: owner.email };
      },
      afterVerification: async ({ verification, context }) => {
        if (!verification.registrationInfo?.userVerified) throw notVerified();
        if (context === undefined || context === null) return;
        const owner = await acceptInvited(context);
        if (!owner) throw gone();
        return { userId: owner.personId };
      },
    },
    authentication: {
      afterVerification: async ({ verification }) => {
        if (!verification.authenticationInfo.userVerified) throw notVerified();
      },
    },
  });

/** Sign-in for accounts that are there, by the mail address the provider says it has verified. */
const otherProvider = ({ publicOrigin, oidc }: Deps) =>
  genericOAuth({
    config: oidc
      ? [
          {
            providerId: OIDC_ID,
            name: oidc.name,
            discoveryUrl: oidc.discoveryUrl,
            clientId: oidc.clientId,
            clientSecret: oidc.clientSecret,
            scopes: ['openid', 'email'],
            pkce: true,
            redirectURI: `${publicOrigin}${OIDC_CALLBACK}`,
            requireIdTokenVerification: true,
            disableSignUp: true,
            // Names and pictures are registration's.
            mapProfileToUser: () => ({ name: '', image: undefined }),
          },
        ]
      : [],
  });

/** What a provider hands out is used once and never kept. */
const withoutTokens = <Account extends object>(account: Account) => ({
  data: { ...account, accessToken: null, refreshToken: null, idToken: null, scope: null },
});

const cookieOptions = (publicOrigin: string) => {
  const { prefix, isSecure } = cookieNames(publicOrigin);
  return {
    // The library would put `__Secure-` before the name; ours says `__Host-` itself.
    useSecureCookies: false,
    cookiePrefix: prefix,
    defaultCookieAttributes: { secure: isSecure, sameSite: 'lax' as const, path: '/' },
  };
};

/** What the library says may hold an address or a row; only its own short sentences are passed on. */
const quietLogger = (log: Log) => ({
  level: 'error' as const,
  disableColors: true,
  log: (level: string, message: unknown) => {
    if (level !== 'error') return;
    const isOwn = typeof message === 'string' && /^[\w ,.'-]{1,80}$/.test(message);
    log.error({ part: 'sign-in library' }, isOwn ? message : 'an error it does not name');
  },
});

/**
 * The sign-in library on the gateway's own database: it checks passwords and passkeys and keeps
 * sessions. Nobody signs up here, its own routes are not mounted, and every table it uses stands in
 * our migrations. Decision 0005.
 */
export const signInLibrary = (deps: Deps) =>
  betterAuth({
    appName: 'Jinbang 金榜',
    baseURL: deps.publicOrigin,
    basePath: LIBRARY_PATH,
    secret: deps.secret,
    trustedOrigins: [deps.publicOrigin],
    database: drizzleAdapter(deps.db, {
      provider: 'pg',
      transaction: true,
      schema: {
        user: accountTable,
        session: accountSessionTable,
        account: accountCredentialTable,
        verification: accountVerificationTable,
        passkey: passkeyTable,
      },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH_MIN,
      // The library counts UTF-16 units, our rule characters.
      maxPasswordLength: PASSWORD_LENGTH_MAX * 2,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: RECOVERY_LIFETIME_S,
      sendResetPassword: ({ user, token }) => deps.sendRecovery(user.email, token),
      password: {
        hash: hashSecret,
        verify: ({ hash, password }) => isSecretOf(hash, password),
      },
    },
    session: {
      expiresIn: SESSION_LIFETIME_S,
      disableSessionRefresh: true,
      additionalFields: { lastSeenAt: { type: 'date', required: false, input: false } },
    },
    verification: { storeIdentifier: 'hashed' },
    account: { updateAccountOnSignIn: false, accountLinking: { enabled: true } },
    databaseHooks: {
      account: {
        create: { before: async (account) => withoutTokens(account) },
        update: { before: async (account) => withoutTokens(account) },
      },
      session: {
        create: {
          before: async (session) => ({
            data: { ...session, userAgent: session.userAgent?.slice(0, AGENT_LENGTH_MAX) ?? null },
          }),
        },
      },
    },
    advanced: {
      ...cookieOptions(deps.publicOrigin),
      database: { generateId: () => deps.newId() },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    experimental: { instrumentation: { enabled: false } },
    logger: quietLogger(deps.log),
    plugins: [passkeys(deps), otherProvider(deps)],
  });

export type SignInLibrary = ReturnType<typeof signInLibrary>;
