import type { Rejection } from '@jinbang/kernel/rejection';
import { type Result, refuse } from '@jinbang/kernel/result';
import { cookieIn } from '../account/cookie-names.ts';
import { KEY_PREFIX } from '../api-key/api-key.rules.ts';
import { isOwnPath } from '../contestant/contestant-session.rules.ts';
import type { Visitor } from './bearer.ts';
import type { Comer } from './comer.rules.ts';
import type { SessionVisit } from './device-visitor.ts';

/** What a request shows of who sends it. */
export type Visit = {
  readonly method: string;
  readonly path: string;
  readonly authorization?: string | undefined;
  readonly cookie?: string | undefined;
  readonly origin?: string | undefined;
  readonly secFetchSite?: string | undefined;
  /** The signature of a tablet. */
  readonly deviceProof?: string | undefined;
  /** From where; asked only when something is looked up. */
  readonly comer: () => Comer;
};

export type KnowVisitor = (visit: Visit) => Promise<Result<Visitor, Rejection>>;

type Deps = {
  readonly sessionCookie: string;
  readonly deviceCookie: string;
  readonly contestantCookie: string;
  readonly byToken: (text: string) => Promise<Result<Visitor, Rejection>>;
  readonly byKey: (text: string) => Promise<Result<Visitor, Rejection>>;
  readonly byAccount: (cookie: string, comer: () => Comer) => Promise<Result<Visitor, Rejection>>;
  readonly byContestant: (
    cookie: string,
    comer: () => Comer,
  ) => Promise<Result<Visitor, Rejection>>;
  readonly byDevice: (visit: SessionVisit) => Promise<Result<Visitor, Rejection>>;
};

const absent: Rejection = { kind: 'unauthenticated', code: 'access.unauthenticated' };
const elsewhere: Rejection = { kind: 'forbidden', code: 'request.origin' };

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A cookie comes along by itself, so a write with one must say which page sent it; the door has
 * already refused every page but ours. Every browser we serve says so.
 */
const isUnnamed = ({ method, origin, secFetchSite }: Visit): boolean =>
  !SAFE.has(method) && origin === undefined && secFetchSite === undefined;

const invalid: Rejection = { kind: 'unauthenticated', code: 'access.token-invalid' };

const byAuthorization = (
  { byToken, byKey }: Deps,
  authorization: string,
): Promise<Result<Visitor, Rejection>> => {
  const text = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  if (text === undefined) return Promise.resolve(refuse(invalid));
  return text.startsWith(KEY_PREFIX) ? byKey(text) : byToken(text);
};

/** By the cookie of an account or of a contestant's code; of both, by the one the page is for. */
const bySessionCookie = (deps: Deps, visit: Visit): Promise<Result<Visitor, Rejection>> => {
  const account = cookieIn(visit.cookie, deps.sessionCookie);
  const own = cookieIn(visit.cookie, deps.contestantCookie);
  if (account === undefined && own === undefined) return Promise.resolve(refuse(absent));
  if (isUnnamed(visit)) return Promise.resolve(refuse(elsewhere));
  return own !== undefined && (account === undefined || isOwnPath(visit.path))
    ? deps.byContestant(own, visit.comer)
    : deps.byAccount(account ?? '', visit.comer);
};

/**
 * Who stands at the door: by a token or key they hold out, by the session of the tablet that signed
 * the request, or by the cookie of their session, which a password, a passkey or a code opened.
 */
export const knowVisitors =
  (deps: Deps): KnowVisitor =>
  async (visit) => {
    if (visit.authorization !== undefined) return byAuthorization(deps, visit.authorization);
    const account = cookieIn(visit.cookie, deps.sessionCookie);
    const device = cookieIn(visit.cookie, deps.deviceCookie);
    const { method, path, deviceProof: proof } = visit;
    if (proof !== undefined || (device !== undefined && account === undefined)) {
      return deps.byDevice({ method, path, proof, cookie: device, comer: visit.comer });
    }
    return bySessionCookie(deps, visit);
  };
