import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { Decrypter, Encrypter } from 'age-encryption';

/** What every sealed text says first; another form gets another number. */
const SCHEME = 'jinbang-sealed-1';
const SALT_BYTES = 32;

/**
 * A text that is sealed, and what may be shown of it meanwhile. The salt stands inside the text, so
 * that nobody finds a short list of stations by hashing every possible one.
 */
export type SealedText = { readonly plaintext: string; readonly commitment: string };

/** SHA-256 over the text as it was sealed: what is opened later is what was sealed then. */
export const commitmentOfText = (plaintext: string): string =>
  bytesToHex(sha256(utf8ToBytes(plaintext)));

/**
 * Writes a text to be sealed.
 * @param about what it belongs to, so that it cannot be shown as another one later
 */
export const writeSealed = (about: string, content: unknown): SealedText => {
  const salt = bytesToHex(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
  const plaintext = JSON.stringify([SCHEME, salt, about, content]);
  return { plaintext, commitment: commitmentOfText(plaintext) };
};

/** The content of an opened text, or undefined where it is none or about something else. */
export const readSealed = (plaintext: string, about: string): unknown => {
  try {
    const read: unknown = JSON.parse(plaintext);
    if (!Array.isArray(read) || read.length !== 4) return undefined;
    return read[0] === SCHEME && read[2] === about ? read[3] : undefined;
  } catch {
    return undefined;
  }
};

/** Closes a text so that each of the recipients alone can open it (age, X25519). */
export const sealTo = async (
  recipients: readonly string[],
  plaintext: string,
): Promise<Uint8Array> => {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(plaintext);
};

/** Opens with any of these keys; undefined where none fits or the bytes were changed. */
export const openWith = async (
  identities: readonly string[],
  sealed: Uint8Array,
): Promise<string | undefined> => {
  try {
    const decrypter = new Decrypter();
    for (const identity of identities) decrypter.addIdentity(identity);
    return await decrypter.decrypt(sealed, 'text');
  } catch {
    return undefined;
  }
};
