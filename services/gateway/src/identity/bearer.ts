import { timingSafeEqual } from 'node:crypto';
import type { Clock } from '@jinbang/kernel/clock';
import { isGood, isTokenShaped, type KnownToken } from '../access-token/access-token.rules.ts';
import { hashOfToken } from '../access-token/issue-access-token.ts';

/** Who stands at the door: a person and the session (here: the token) they came with. */
export type Visitor = { readonly personId: string; readonly sessionId: string };

const REMEMBER_MS = 30_000;
const REMEMBERED_MAX = 5_000;

type Deps = {
  readonly bootstrapToken: string;
  readonly operatorId: string;
  readonly find: (hash: string) => Promise<KnownToken | undefined>;
  readonly now: Clock;
};

/**
 * Knows visitors by their bearer token. A good one is remembered for half a minute, so that a
 * revoked one ends within a minute (the services' token included) and a mark needs no look-up.
 */
export const visitorOf = ({ bootstrapToken, operatorId, find, now }: Deps) => {
  const bootstrapHash = Buffer.from(hashOfToken(bootstrapToken), 'hex');
  const remembered = new Map<string, { token: KnownToken; untilMs: number }>();

  const lookUp = async (hash: string): Promise<KnownToken | undefined> => {
    const known = remembered.get(hash);
    if (known && known.untilMs > now().getTime()) return known.token;
    const token = await find(hash);
    if (!token) return undefined;
    if (remembered.size >= REMEMBERED_MAX) remembered.clear();
    remembered.set(hash, { token, untilMs: now().getTime() + REMEMBER_MS });
    return token;
  };

  return async (authorization: string | undefined): Promise<Visitor | undefined> => {
    const [scheme, text] = (authorization ?? '').split(' ');
    if (scheme !== 'Bearer' || !text || !isTokenShaped(text)) return undefined;
    const hash = hashOfToken(text);
    if (timingSafeEqual(Buffer.from(hash, 'hex'), bootstrapHash)) {
      return { personId: operatorId, sessionId: 'bootstrap' };
    }
    const token = await lookUp(hash);
    if (!token || !isGood(token, now())) return undefined;
    return { personId: token.personId, sessionId: token.tokenId };
  };
};
