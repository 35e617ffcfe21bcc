import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Random text of 62 letters and digits, each drawn evenly; 43 of them carry 256 bits. */
export const randomBase62 = (length: number): string => {
  let text = '';
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      // 248 is the largest multiple of 62 below 256: bytes above it would favour some letters.
      if (byte < 248 && text.length < length) text += BASE62[byte % 62];
    }
  }
  return text;
};

const readIfThere = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  }
};

/**
 * Small secrets made once, each a file only its owner can read (0600) in a folder only its owner
 * can enter (0700).
 */
export const openSecrets = (folder: string) => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    path: (name: string): string => join(folder, name),
    find: (name: string): string | undefined => readIfThere(join(folder, name)),
    /** The stored secret, or a new one from `make`, stored before it is used. */
    once: (name: string, make: () => string): string => {
      const path = join(folder, name);
      const known = readIfThere(path);
      if (known) return known;
      const made = make();
      writeFileSync(path, `${made}\n`, { mode: 0o600 });
      return made;
    },
  };
};

export type Secrets = ReturnType<typeof openSecrets>;

/** A password for one role, so that one kept secret serves all roles of a server. */
export const derivedPassword = (secret: string, role: string): string =>
  createHmac('sha256', secret).update(`jinbang role ${role}`).digest('hex');
