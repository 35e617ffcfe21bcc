import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto';

// Signed notes as C2SP has them (signed-note), with Ed25519 keys alone: a text, an empty line, and
// a line per signature: an em dash, the name of the key, and its id and signature in base64.

const ED25519 = 1;
const KEY_ID_BYTES = 4;
const RAW_KEY_BYTES = 32;
/** What stands before the 32 bytes of an Ed25519 key, secret or public, in its DER form. */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** Who signs notes: `sign` gives 64 raw bytes. */
export type NoteSigner = {
  readonly name: string;
  /** `name+id+key`: what a reader of notes is given once. */
  readonly verifierKey: string;
  readonly sign: (text: string) => string;
};

export type NoteVerifier = { readonly name: string; readonly id: Buffer; readonly key: KeyObject };

const isName = (name: string): boolean => /^[^\s+]{1,200}$/u.test(name);

const keyId = (name: string, rawKey: Uint8Array): Buffer =>
  createHash('sha256')
    .update(`${name}\n`)
    .update(Uint8Array.of(ED25519))
    .update(rawKey)
    .digest()
    .subarray(0, KEY_ID_BYTES);

const rawKeyOf = (key: KeyObject): Buffer =>
  key.export({ format: 'der', type: 'spki' }).subarray(SPKI_PREFIX.length);

/** A signer over the 32 secret bytes of an Ed25519 key; throws a TypeError for fewer, or a bad name. */
export const noteSigner = (name: string, secret: Uint8Array): NoteSigner => {
  if (secret.length !== RAW_KEY_BYTES) throw new TypeError('An Ed25519 key has 32 secret bytes.');
  const der = Buffer.concat([PKCS8_PREFIX, secret]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  if (!isName(name)) throw new TypeError('A name of a key has neither spaces nor a plus.');
  const rawKey = rawKeyOf(createPublicKey(key));
  const id = keyId(name, rawKey);
  const typed = Buffer.concat([Uint8Array.of(ED25519), rawKey]).toString('base64');
  return {
    name,
    verifierKey: `${name}+${id.toString('hex')}+${typed}`,
    sign: (text) => {
      const signature = Buffer.concat([id, signBytes(null, Buffer.from(text), key)]);
      return `${text}\n— ${name} ${signature.toString('base64')}\n`;
    },
  };
};

/** What a verifier key says; undefined where it contradicts itself or is of another kind. */
export const readVerifierKey = (text: string): NoteVerifier | undefined => {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/u.exec(text.trim());
  const [, name = '', hex = '', typed = ''] = match ?? [];
  const bytes = Buffer.from(typed, 'base64');
  if (bytes[0] !== ED25519 || bytes.length !== RAW_KEY_BYTES + 1) return undefined;
  const rawKey = bytes.subarray(1);
  const id = keyId(name, rawKey);
  if (id.toString('hex') !== hex) return undefined;
  const der = Buffer.concat([SPKI_PREFIX, rawKey]);
  return { name, id, key: createPublicKey({ key: der, format: 'der', type: 'spki' }) };
};

const SIGNATURE_LINE = /^— (\S+) ([A-Za-z0-9+/]+=*)$/u;

/** Text and signature lines of a note, as they stand; undefined where it is none. */
export const readNote = (note: string): { text: string; signatures: string[] } | undefined => {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return undefined;
  const signatures = note.slice(end + 2, -1).split('\n');
  const isWhole = signatures.every((line) => SIGNATURE_LINE.test(line));
  return isWhole ? { text: note.slice(0, end + 1), signatures } : undefined;
};

/**
 * The text of a note signed by this key. Signatures of others are passed over; one that claims this
 * key and is not by it makes the note worthless.
 */
export const openNote = (note: string, { name, id, key }: NoteVerifier): string | undefined => {
  const read = readNote(note);
  if (read === undefined) return undefined;
  const own = read.signatures.flatMap((line) => {
    const [, signer, base64 = ''] = SIGNATURE_LINE.exec(line) ?? [];
    const bytes = Buffer.from(base64, 'base64');
    const isOwn = signer === name && bytes.subarray(0, KEY_ID_BYTES).equals(id);
    return isOwn ? [bytes.subarray(KEY_ID_BYTES)] : [];
  });
  const isGood = (signature: Uint8Array) =>
    verifyBytes(null, Buffer.from(read.text), key, signature);
  return own.length > 0 && own.every(isGood) ? read.text : undefined;
};
