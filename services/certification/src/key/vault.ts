import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';
import { Fault } from '@jinbang/kernel/fault';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const FORM = 'v1.';

/**
 * Seals secrets at rest with AES-256-GCM. `place` names what the secret belongs to (a key, a
 * certificate, a person) and is bound to it: moved to another row it does not open.
 */
export type Vault = {
  readonly seal: (secret: Uint8Array, place: string) => string;
  readonly open: (sealed: string, place: string) => Uint8Array;
};

export const vaultOf = (secretKey: Uint8Array): Vault => {
  // Read once: as bytes it would be made ready again for each secret.
  const key = createSecretKey(secretKey);
  return {
    seal: (secret, place) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
      const hidden = Buffer.concat([cipher.update(secret), cipher.final()]);
      return FORM + Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url');
    },
    open: (sealed, place) => {
      const bytes = Buffer.from(sealed.slice(FORM.length), 'base64url');
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES))
          .setAAD(Buffer.from(place))
          .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
        const hidden = bytes.subarray(NONCE_BYTES + TAG_BYTES);
        return new Uint8Array(Buffer.concat([decipher.update(hidden), decipher.final()]));
      } catch (cause) {
        throw new Fault('A sealed secret does not open with this CERTIFICATION_SECRET.', {
          retryable: false,
          cause,
        });
      }
    },
  };
};

export const sealText = (vault: Vault, text: string, place: string): string =>
  vault.seal(Buffer.from(text, 'utf8'), place);

export const openText = (vault: Vault, sealed: string, place: string): string =>
  Buffer.from(vault.open(sealed, place)).toString('utf8');
