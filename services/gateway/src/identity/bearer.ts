import { timingSafeEqual } from 'node:crypto';
import type { Clock } from '@jinbang/kernel/clock';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { isGood, isTokenShaped, type KnownToken } from '../access-token/access-token.rules.ts';
import { hashOfToken } from './token-text.ts';

/** Who stands at the door: a person and the session (here: the token) they came with. */
export type Visitor = { readonly personId: string; readonly sessionId: string };

export type KnowVisitor = (
  authorization: string | undefined,
) => Promise<Result<Visitor, Rejection>>;

const REMEMBER_MS = 20_000;
const REMEMBERED_MAX = 5_000;

const absent: Rejection = { kind: 'unauthenticated', code: 'access.unauthenticated' };
const invalid: Rejection = { kind: 'unauthenticated', code: 'access.token-invalid' };

type Deps = {
  readonly bootstrapToken: string;
  readonly operatorId: string;
  readonly find: (hash: string) => Promise<KnownToken | undefined>;
  readonly now: Clock;
};

/**
 * Knows visitors by their bearer token. A good one is remembered for a while, so that a mark needs
 * no look-up; one revoked here ends at once, one revoked at another gateway within that while.
 */
export const visitorsOf = ({ bootstrapToken, operatorId, find, now }: Deps) => {
  const bootstrapHash = Buffer.from(hashOfToken(bootstrapToken), 'hex');
  const remembered = new Map<string, { token: KnownToken; untilMs: number }>();

  const lookUp = async (hash: string): Promise<KnownToken | undefined> => {
    const known = remembered.get(hash);
    if (known && known.untilMs > now().getTime()) return known.token;
    remembered.delete(hash);
    const token = await find(hash);
    if (!token) return undefined;
    if (remembered.size >= REMEMBERED_MAX) remembered.clear();
    remembered.set(hash, { token, untilMs: now().getTime() + REMEMBER_MS });
    return token;
  };

  const know: KnowVisitor = async (authorization) => {
    if (authorization === undefined) return refuse(absent);
    const text = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (text === undefined || !isTokenShaped(text)) return refuse(invalid);
    const hash = hashOfToken(text);
    if (timingSafeEqual(Buffer.from(hash, 'hex'), bootstrapHash)) {
      return accept({ personId: operatorId, sessionId: 'bootstrap' });
    }
    const token = await lookUp(hash);
    if (!token || !isGood(token, now())) return refuse(invalid);
    return accept({ personId: token.personId, sessionId: token.tokenId });
  };

  const forget = (tokenId: string): void => {
    for (const [hash, { token }] of remembered) {
      if (token.tokenId === tokenId) remembered.delete(hash);
    }
  };
  return { know, forget };
};
