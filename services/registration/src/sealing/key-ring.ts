import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Fault } from '@jinbang/kernel/fault';
import type { BlobSealer } from '@jinbang/service-kit/blob-store';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A secret text bound to what it is about: `about` must be the same when it is opened. */
export type Sealer = {
  readonly seal: (text: string, about: string) => Buffer;
  readonly open: (cipher: Buffer, about: string) => string;
};

type SealerOf<Content> = {
  readonly seal: (content: Content, about: string) => Buffer;
  readonly open: (cipher: Buffer, about: string) => Content;
};

/** Keys that never stand in the database; one each, so that no key serves two ends. */
export type KeyRing = {
  readonly identity: Sealer;
  readonly draw: Sealer;
  /** Photos, evidence, and what a checked file of entries says. */
  readonly file: BlobSealer;
  /** Keyed digest of an identity number, for equality alone. */
  readonly identityDigest: (text: string) => Buffer;
  /**
   * Keyed digest of a command's body. The command table keeps a plain hash, and a hash of a short
   * list of stations or of one identity number could be guessed from a copy of the database.
   */
  readonly bodyDigest: (body: unknown) => string;
};

const readKey = (text: string): Buffer => {
  const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
  if (key.length !== KEY_BYTES) {
    throw new Fault('REGISTRATION_IDENTITY_KEY must hold 32 bytes in hex or base64.', {
      retryable: false,
    });
  }
  return key;
};

/** AES-256-GCM: nonce, tag, cipher text. */
const bytesSealerOf = (key: Buffer): BlobSealer => ({
  seal: (bytes, about) => {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
    const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  },
  open: (sealed, about) => {
    const nonce = sealed.subarray(0, NONCE_BYTES);
    const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(about))
      .setAuthTag(tag);
    const bytes = decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([bytes, decipher.final()]);
  },
});

const sealerOf = (key: Buffer): Sealer => {
  const bytes = bytesSealerOf(key);
  return {
    seal: (text, about) => bytes.seal(Buffer.from(text, 'utf8'), about),
    open: (cipher, about) => bytes.open(cipher, about).toString('utf8'),
  };
};

type Secrets = {
  readonly secret: string;
  /** The key before, while a change is under way. */
  readonly before?: string | undefined;
};

/** Seals with the first and opens with whichever fits: GCM tells a wrong key from a right one. */
const openingBoth = <Content>(
  present: SealerOf<Content>,
  before: SealerOf<Content> | undefined,
): SealerOf<Content> => ({
  seal: present.seal,
  open: (cipher, about) => {
    try {
      return present.open(cipher, about);
    } catch (cause) {
      if (!before) throw cause;
      return before.open(cipher, about);
    }
  },
});

/** @param secret 32 bytes in hex or base64. @throws Fault when it is anything else */
export const openKeyRing = (secret: string): KeyRing => {
  const root = readKey(secret);
  const derive = (end: string): Buffer =>
    Buffer.from(hkdfSync('sha256', root, '', `jinbang registration ${end}`, KEY_BYTES));
  const digestKey = derive('identity equality');
  const bodyKey = derive('command body');
  return {
    identity: sealerOf(derive('identity number')),
    draw: sealerOf(derive('sealed draw')),
    file: bytesSealerOf(derive('file')),
    identityDigest: (text) => createHmac('sha256', digestKey).update(text).digest(),
    bodyDigest: (body) => createHmac('sha256', bodyKey).update(JSON.stringify(body)).digest('hex'),
  };
};

/**
 * The present key, with the one before it still opening what it closed. Numbers are sealed anew at
 * start; draws, which can only be added to, are opened with the key they were closed with.
 */
export const openKeyRings = ({ secret, before }: Secrets): KeyRing => {
  const present = openKeyRing(secret);
  if (before === undefined) return present;
  const former = openKeyRing(before);
  return {
    ...present,
    identity: openingBoth(present.identity, former.identity),
    draw: openingBoth(present.draw, former.draw),
    file: openingBoth(present.file, former.file),
  };
};
