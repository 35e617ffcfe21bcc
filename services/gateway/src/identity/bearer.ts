import { timingSafeEqual } from 'node:crypto';
import type { Clock } from '@jinbang/kernel/clock';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CaptureSpan } from '@jinbang/service-kit/actor';
import { isGood, isTokenShaped, type KnownToken } from '../access-token/access-token.rules.ts';
import type { OwnEntry } from '../contestant/contestant-session.rules.ts';
import { REMEMBER_MS, rememberFor } from './remembered.ts';
import { hashOfToken } from './token-text.ts';

/** Who stands at the door: a person, and the session, token or key they came with. */
export type Visitor = {
  readonly personId: string;
  readonly sessionId: string;
  /** The paired tablet the session is bound to. */
  readonly deviceId?: string;
  /** A tablet hands in what the person captured in this span of the session; nothing else passes. */
  readonly captured?: CaptureSpan;
  /** Who brought it along from a tablet that could not send it. */
  readonly broughtBy?: string;
  /** What a machine's key may be used for; people have no such limit. */
  readonly scopes?: readonly string[];
  /** Who came by a contestant's code reaches this entry and nothing else. */
  readonly own?: OwnEntry;
};

const invalid: Rejection = { kind: 'unauthenticated', code: 'access.token-invalid' };

type Deps = {
  readonly bootstrapToken: string;
  readonly operatorId: string;
  readonly find: (hash: string) => Promise<KnownToken | undefined>;
  readonly now: Clock;
};

/** Knows visitors by their bearer token. */
export const visitorsOf = ({ bootstrapToken, operatorId, find, now }: Deps) => {
  const bootstrapHash = Buffer.from(hashOfToken(bootstrapToken), 'hex');
  const remembered = rememberFor<KnownToken>(REMEMBER_MS, now);

  const know = async (text: string): Promise<Result<Visitor, Rejection>> => {
    if (!isTokenShaped(text)) return refuse(invalid);
    const hash = hashOfToken(text);
    if (timingSafeEqual(Buffer.from(hash, 'hex'), bootstrapHash)) {
      return accept({ personId: operatorId, sessionId: 'bootstrap' });
    }
    const token = await remembered.find(hash, () => find(hash));
    if (!token || !isGood(token, now())) return refuse(invalid);
    return accept({ personId: token.personId, sessionId: token.tokenId });
  };

  const forget = (id: string): void => remembered.forget(({ tokenId }) => tokenId === id);
  return { know, forget };
};
