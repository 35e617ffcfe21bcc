import type { Clock } from '@jinbang/kernel/clock';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { isKeyGood, isKeyShaped, type KnownKey } from '../api-key/api-key.rules.ts';
import type { Visitor } from './bearer.ts';
import { REMEMBER_MS, rememberFor } from './remembered.ts';
import { hashOfToken } from './token-text.ts';

type Deps = {
  readonly find: (hash: string) => Promise<KnownKey | undefined>;
  readonly touch: (keyId: string, at: Date) => Promise<void>;
  readonly now: Clock;
};

const invalid: Rejection = { kind: 'unauthenticated', code: 'access.token-invalid' };

/** Knows machines by their key; when it was last used is noted at each look-up, not at each request. */
export const keyVisitors = ({ find, touch, now }: Deps) => {
  const remembered = rememberFor<KnownKey>(REMEMBER_MS, now);
  return {
    know: async (text: string): Promise<Result<Visitor, Rejection>> => {
      if (!isKeyShaped(text)) return refuse(invalid);
      const hash = hashOfToken(text);
      const key = await remembered.find(hash, async () => {
        const found = await find(hash);
        if (found && isKeyGood(found, now())) await touch(found.keyId, now());
        return found;
      });
      if (!key || !isKeyGood(key, now())) return refuse(invalid);
      return accept({ personId: key.personId, sessionId: key.keyId, scopes: key.scopes });
    },
    forget: (keyId: string) => remembered.forget((key) => key.keyId === keyId),
  };
};
