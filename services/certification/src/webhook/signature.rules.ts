import { createHmac, hkdfSync } from 'node:crypto';

const SECRET_BYTES = 32;

/** Secrets follow from their ids by a key that is not in the database, so they are stored nowhere. */
export type SecretOf = (secretId: string) => Uint8Array;

/** @param key the 32 bytes of CERTIFICATION_SECRET */
export const secretsFrom = (key: Uint8Array): SecretOf => {
  const own = Buffer.from(hkdfSync('sha256', key, '', 'webhook-secret', SECRET_BYTES));
  return (secretId) => createHmac('sha256', own).update(secretId).digest();
};

/** As Standard Webhooks writes a symmetric secret. */
export const secretText = (secret: Uint8Array): string =>
  `whsec_${Buffer.from(secret).toString('base64')}`;

export type Signed = {
  readonly messageId: string;
  /** Of this try, not of what happened: a receiver refuses what was caught and sent again later. */
  readonly at: Date;
  readonly body: string;
};

/**
 * The headers of Standard Webhooks 1.0: HMAC-SHA256 over `id.timestamp.body`, once with each secret
 * that is good, so that a receiver may know the old one or the new one.
 */
export const signedHeaders = (
  secrets: readonly Uint8Array[],
  { messageId, at, body }: Signed,
): Readonly<Record<string, string>> => {
  const timestamp = Math.floor(at.getTime() / 1_000);
  const signatures = secrets.map(
    (secret) =>
      `v1,${createHmac('sha256', secret).update(`${messageId}.${timestamp}.${body}`).digest('base64')}`,
  );
  return {
    'webhook-id': messageId,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  };
};
