import type { Rejection } from '@jinbang/kernel/rejection';
import { type Result, refuse } from '@jinbang/kernel/result';
import { cookieIn } from '../account/cookie-names.ts';
import { KEY_PREFIX } from '../api-key/api-key.rules.ts';
import type { Visitor } from './bearer.ts';

/** What a request shows of who sends it. */
export type Visit = {
  readonly method: string;
  readonly path: string;
  readonly authorization?: string | undefined;
  readonly cookie?: string | undefined;
  readonly origin?: string | undefined;
  readonly secFetchSite?: string | undefined;
};

export type KnowVisitor = (visit: Visit) => Promise<Result<Visitor, Rejection>>;

type Deps = {
  readonly sessionCookie: string;
  readonly byToken: (text: string) => Promise<Result<Visitor, Rejection>>;
  readonly byKey: (text: string) => Promise<Result<Visitor, Rejection>>;
  readonly byAccount: (cookie: string) => Promise<Result<Visitor, Rejection>>;
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

/** Who stands at the door: by a token or key they hold out, else by the cookie of their session. */
export const knowVisitors =
  (deps: Deps): KnowVisitor =>
  async (visit) => {
    if (visit.authorization !== undefined) return byAuthorization(deps, visit.authorization);
    const cookie = cookieIn(visit.cookie, deps.sessionCookie);
    if (cookie === undefined) return refuse(absent);
    return isUnnamed(visit) ? refuse(elsewhere) : deps.byAccount(cookie);
  };
