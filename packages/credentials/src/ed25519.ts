import { recentOf } from './recent.ts';

/** SHA-256 of UTF-8 text, in browsers and on the server alike. */
export const sha256Of = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

export const sha256OfText = (text: string): Promise<Uint8Array<ArrayBuffer>> =>
  sha256Of(new TextEncoder().encode(text));

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export const hexOf = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += HEX[byte] ?? '';
  return text;
};

export type Ed25519Check = {
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
  readonly message: Uint8Array<ArrayBuffer>;
};

/** Not named CryptoKey: that name is a global type in browsers and not on the server. */
type ImportedKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

const KEYS_MAX = 64;
const importedKeys = recentOf<ImportedKey>(KEYS_MAX);

const webCryptoKey = async (
  publicKey: Uint8Array<ArrayBuffer>,
): Promise<ImportedKey | 'unsupported' | 'bad-key'> => {
  const name = hexOf(publicKey);
  const known = importedKeys.find(name);
  if (known) return known;
  try {
    return importedKeys.keep(
      name,
      await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']),
    );
  } catch (cause) {
    const name = cause instanceof Error ? cause.name : '';
    return name === 'NotSupportedError' || name === 'SyntaxError' ? 'unsupported' : 'bad-key';
  }
};

/** The same check without WebCrypto's Ed25519 (before Chrome 137, Safari 17.4). */
export const verifyEd25519InScript = async (check: Ed25519Check): Promise<boolean> => {
  const { ed25519 } = await import('@noble/curves/ed25519.js');
  try {
    return ed25519.verify(check.signature, check.message, check.publicKey, { zip215: false });
  } catch {
    return false;
  }
};

/** RFC 8032 verification: WebCrypto where it knows Ed25519, else in script, loaded on demand. */
export const verifyEd25519 = async (check: Ed25519Check): Promise<boolean> => {
  const key = await webCryptoKey(check.publicKey);
  if (key === 'unsupported') return verifyEd25519InScript(check);
  if (key === 'bad-key') return false;
  return crypto.subtle.verify('Ed25519', key, check.signature, check.message);
};
