const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGN = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** A tablet's keys: neither can be read out, not by our own script either. */
export type DeviceKeys = {
  /** Signs every request. P-256, which every browser has had for years. */
  readonly signing: CryptoKey;
  /** Makes what is kept of a PIN worthless without this browser. */
  readonly pepper: CryptoKey;
};

export type PublicKey = {
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
  readonly y: string;
};

export const makeKeys = async (): Promise<{
  readonly keys: DeviceKeys;
  readonly publicKey: PublicKey;
}> => {
  const pair = await crypto.subtle.generateKey(P256, false, ['sign', 'verify']);
  const pepper = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
    'verify',
  ]);
  const {
    kty = '',
    crv = '',
    x = '',
    y = '',
  } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  return { keys: { signing: pair.privateKey, pepper }, publicKey: { kty, crv, x, y } };
};

export const signWith = (key: CryptoKey, text: string): Promise<ArrayBuffer> =>
  crypto.subtle.sign(SIGN, key, new TextEncoder().encode(text));
