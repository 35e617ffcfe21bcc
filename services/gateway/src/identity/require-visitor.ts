import type { Rejection } from '@jinbang/kernel/rejection';
import type { AppVariables } from '@jinbang/service-kit/app';
import { problem } from '@jinbang/service-kit/problem';
import type { MiddlewareHandler } from 'hono';
import { isOwnPath } from '../contestant/contestant-session.rules.ts';
import { PROOF_HEADER } from './device-proof.rules.ts';
import type { ComerOf } from './visit-of.ts';
import type { KnowVisitor } from './visitor.ts';

/** A machine's key works at the services; it changes nothing about accounts, keys or devices. */
const notForKeys: Rejection = {
  kind: 'forbidden',
  code: 'api-key.scope-missing',
  params: { scope: 'gateway' },
};

/** Nor does a contestant's code reach anything here but the sessions it opened. */
const onlyOwn: Rejection = { kind: 'forbidden', code: 'contestant-code.only-own' };

/** The gateway's own routes know visitors as the door does. */
export const requireVisitor =
  (know: KnowVisitor, comerOf: ComerOf): MiddlewareHandler<{ Variables: AppVariables }> =>
  async (c, next) => {
    const visitor = await know({
      method: c.req.method,
      path: c.req.path,
      authorization: c.req.header('authorization'),
      cookie: c.req.header('cookie'),
      origin: c.req.header('origin'),
      secFetchSite: c.req.header('sec-fetch-site'),
      deviceProof: c.req.header(PROOF_HEADER),
      comer: () => comerOf(c),
    });
    if (!visitor.ok) return problem(c, visitor.refusal);
    const { personId, sessionId, deviceId = null, scopes, own } = visitor.value;
    if (scopes !== undefined) return problem(c, notForKeys);
    if (own !== undefined && !isOwnPath(c.req.path)) return problem(c, onlyOwn);
    c.set('actor', { personId, sessionId, deviceId });
    return next();
  };
