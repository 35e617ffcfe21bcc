import { hexOf, sha256OfText } from './ed25519.ts';
import { isObject, type JsonObject, listOf } from './json.ts';

// Crockford's alphabet: no I, L, O or U, so that a code can be read from paper.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 16 letters of 5 bits: 80 bits, so that guessing an identity number behind its hash is hopeless. */
const CODE_LENGTH = 16;

/** A new secret for one certificate; it stands on the holder's copy alone. */
export const newHolderCode = (): string =>
  // 32 letters: the low five bits of a random byte choose one without bias.
  Array.from(crypto.getRandomValues(new Uint8Array(CODE_LENGTH)), (byte) =>
    LETTERS.charAt(byte % LETTERS.length),
  ).join('');

/** In groups of four, as it is printed and read out. */
export const readableHolderCode = (code: string): string =>
  code.match(/.{1,4}/g)?.join(' ') ?? code;

/** As typed from paper: blanks and dashes dropped, look-alikes read as what they must be. */
export const readHolderCode = (typed: string): string | undefined => {
  const code = typed
    .normalize('NFKC')
    .replace(/[\s-]+/g, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const isCode =
    code.length === CODE_LENGTH && Array.from(code).every((it) => LETTERS.includes(it));
  return isCode ? code : undefined;
};

/** Open Badges 3.0 names for what is hashed: an identity number, another document, or the name. */
export type IdentityType = 'nationalIdentityNumber' | 'identifier' | 'name';
export type HashedIdentity = { readonly type: IdentityType; readonly hash: string };

/**
 * `sha256$<hex>` over `<value>:<holder code>` in UTF-8, the value exactly as it is given.
 * Without the secret code the hash of an identity number is as good as the number itself.
 * @param sha256 of UTF-8 text; whoever hashes for thousands at once gives one that needs no thread
 */
export const hashIdentity = async (
  type: IdentityType,
  value: string,
  holderCode: string,
  sha256: (text: string) => Uint8Array | Promise<Uint8Array> = sha256OfText,
): Promise<HashedIdentity> => {
  const digest = await sha256(`${value}:${holderCode}`);
  return { type, hash: `sha256$${hexOf(digest)}` };
};

/**
 * Is this the person the credential was issued to? For a verify page that was given the holder code
 * and a name or number to compare; runs in the browser, so neither is sent anywhere.
 */
export const confirmsIdentity = async (
  credential: JsonObject,
  type: IdentityType,
  value: string,
  holderCode: string,
): Promise<boolean> => {
  const subject = credential.credentialSubject;
  const { hash } = await hashIdentity(type, value, holderCode);
  return listOf(isObject(subject) ? subject.identifier : undefined)
    .filter(isObject)
    .some(
      (found) =>
        found.hashed === true && found.identityType === type && found.identityHash === hash,
    );
};

/** No `salt` member: the code that salts it is the secret. */
export const identityObject = ({ type, hash }: HashedIdentity): JsonObject => ({
  type: 'IdentityObject',
  hashed: true,
  identityHash: hash,
  identityType: type,
});
