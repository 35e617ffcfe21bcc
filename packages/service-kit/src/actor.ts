import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';

/** Who asks: an id without name or roles. Offices are looked up by each service in its own tables. */
export type Actor = {
  readonly personId: string;
  readonly sessionId: string;
  readonly deviceId: string | null;
  /**
   * Set where a paired tablet hands in what this person captured on it, whoever works on it now: only
   * what was captured in this span of the session counts as theirs.
   */
  readonly captured?: CaptureSpan;
  /** Set with it where neither the tablet nor this person sends it: who brought it along. */
  readonly broughtBy?: string;
  /** Set where a machine asks by this person's key: what the key was made for, and no more. */
  readonly scopes?: readonly string[];
};

/** Both ends in server time; the later one is outside. */
export type CaptureSpan = { readonly from: Date; readonly until: Date };

/** The claim in which the gateway vouches for a span: seconds since 1970. */
const readSpan = (claim: unknown): CaptureSpan | undefined => {
  if (typeof claim !== 'object' || claim === null) return undefined;
  const { from, until } = claim as { from?: unknown; until?: unknown };
  if (typeof from !== 'number' || typeof until !== 'number') return undefined;
  return { from: new Date(from * 1_000), until: new Date(until * 1_000) };
};

/** The claim that says who brought a list along, where another did. */
const readBringer = (claim: unknown) => (typeof claim === 'string' ? { broughtBy: claim } : {});

/** What a key was made for; a claim nobody can read is a key made for nothing. */
const readScopes = (claim: unknown) =>
  claim === undefined ? {} : { scopes: Array.isArray(claim) ? claim.map(String) : [] };

export type VerifyToken = (token: string) => Promise<Result<Actor, Rejection>>;

const CACHE_MAX = 2_000;
const invalid: Rejection = { kind: 'unauthenticated', code: 'access.token-invalid' };

/**
 * Verifies the gateway's tokens: EdDSA alone, this audience alone, at most 60 s old.
 * A token verified once is remembered until it expires, since a tablet sends it with every mark.
 */
export const tokenVerifier = (jwks: JSONWebKeySet, audience: string): VerifyToken => {
  const keys = createLocalJWKSet(jwks);
  const seen = new Map<string, { actor: Actor; expiresAtMs: number }>();

  return async (token) => {
    const known = seen.get(token);
    if (known && known.expiresAtMs > Date.now()) return accept(known.actor);
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['EdDSA'],
        audience,
        issuer: 'gateway',
        maxTokenAge: 60,
        requiredClaims: ['sub', 'sid', 'exp'],
      });
      const captured = readSpan(payload.captured);
      // A span nobody can read must not turn into a sign-in without one.
      if (payload.captured !== undefined && !captured) return refuse(invalid);
      const actor: Actor = {
        personId: String(payload.sub),
        sessionId: String(payload.sid),
        deviceId: typeof payload.device === 'string' ? payload.device : null,
        ...(captured ? { captured } : {}),
        ...readBringer(payload.brought_by),
        ...readScopes(payload.scopes),
      };
      if (seen.size >= CACHE_MAX) seen.clear();
      seen.set(token, { actor, expiresAtMs: (payload.exp ?? 0) * 1_000 });
      return accept(actor);
    } catch {
      return refuse(invalid);
    }
  };
};
