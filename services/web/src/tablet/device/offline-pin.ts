import type { Vault } from '../../ui/vault.ts';
import { presentTime } from '../clock.ts';
import { dayOf, isOfToday, TRIES_MAX, takeTry, type Verifier } from './offline-pin.rules.ts';

/** As OWASP asks for SHA-256 in 2026: about half a second on a tablet. */
const ROUNDS = 600_000;
const SALT_BYTES = 16;
const PREFIX = 'verifier.';

/** The PIN through a slow function: six digits alone would be found in no time. */
const slowly = async (pin: string, salt: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> => {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveBits',
  ]);
  return crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS },
    key,
    256,
  );
};

type Begun = Pick<
  Verifier,
  'rosterCode' | 'personId' | 'sessionId' | 'ath' | 'idleAfterMs' | 'expiresAt'
>;

export type OfflineTry = 'unknown' | 'wrong' | 'used-up' | Verifier;

/**
 * Knows again, without network, who signed in on this tablet today. Kept for that day only; what is
 * kept can be tried five times, and is worthless outside this browser (`pepper`).
 */
export const offlinePins = (vault: Vault, pepper: CryptoKey) => {
  const forget = (rosterCode: string): Promise<void> => vault.drop(`${PREFIX}${rosterCode}`);
  const keep = (verifier: Verifier): Promise<void> =>
    vault.keep(`${PREFIX}${verifier.rosterCode}`, verifier);
  return {
    forget,
    /** Somebody's PIN was right just now. */
    remember: async (begun: Begun, pin: string): Promise<void> => {
      const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
      const check = await crypto.subtle.sign('HMAC', pepper, await slowly(pin, salt));
      const day = dayOf(presentTime());
      await keep({ ...begun, day, salt, check, triesLeft: TRIES_MAX });
    },
    /** Who has signed in here today. */
    sweep: async (): Promise<readonly string[]> => {
      const all = await vault.list<Verifier>(PREFIX);
      const old = all.filter((one) => !isOfToday(one, presentTime()));
      for (const { rosterCode } of old) await forget(rosterCode);
      return all.filter((one) => !old.includes(one)).map(({ rosterCode }) => rosterCode);
    },
    tryPin: async (rosterCode: string, pin: string): Promise<OfflineTry> => {
      const kept = await vault.find<Verifier>(`${PREFIX}${rosterCode}`);
      if (!kept) return 'unknown';
      const tried = takeTry(kept, presentTime());
      if (!tried) return kept.triesLeft > 0 ? 'unknown' : 'used-up';
      await keep(tried);
      const shown = await slowly(pin, kept.salt);
      if (await crypto.subtle.verify('HMAC', pepper, kept.check, shown)) {
        await keep({ ...kept, triesLeft: TRIES_MAX });
        return kept;
      }
      return tried.triesLeft > 0 ? 'wrong' : 'used-up';
    },
  };
};

export type OfflinePins = ReturnType<typeof offlinePins>;
