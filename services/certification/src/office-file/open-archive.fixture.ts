import { createCipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';

// Opens an encrypted archive by the published form of AES in ZIP with the cryptography of Node alone:
// another hand than the one that wrote it.

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const AES = 99;
const SALT_BYTES = 16;
const KEY_BYTES = 32;
const CODE_BYTES = 10;
const BLOCK = 16;

/** AES in counter mode that counts from 1, lowest byte first: the blocks are encrypted one by one. */
const decrypt = (key: Buffer, sealed: Buffer): Buffer => {
  const counters = Buffer.alloc(Math.ceil(sealed.length / BLOCK) * BLOCK);
  for (let block = 0; block * BLOCK < counters.length; block += 1) {
    counters.writeUInt32LE(block + 1, block * BLOCK);
  }
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  const stream = Buffer.concat([cipher.update(counters), cipher.final()]);
  return Buffer.from(sealed.map((byte, place) => byte ^ (stream[place] ?? 0)));
};

const openMember = (sealed: Buffer, password: string, method: number): Buffer => {
  const salt = sealed.subarray(0, SALT_BYTES);
  const keys = pbkdf2Sync(password, salt, 1_000, KEY_BYTES * 2 + 2, 'sha1');
  const content = sealed.subarray(SALT_BYTES + 2, sealed.length - CODE_BYTES);
  const check = sealed.subarray(SALT_BYTES, SALT_BYTES + 2);
  if (!check.equals(keys.subarray(KEY_BYTES * 2))) throw new Error('wrong password');
  const code = createHmac('sha1', keys.subarray(KEY_BYTES, KEY_BYTES * 2))
    .update(content)
    .digest();
  if (!code.subarray(0, CODE_BYTES).equals(sealed.subarray(-CODE_BYTES))) {
    throw new Error('somebody changed it');
  }
  const packed = decrypt(keys.subarray(0, KEY_BYTES), content);
  return method === 8 ? inflateRawSync(packed) : packed;
};

export type Opened = { readonly path: string; readonly bytes: Buffer };

/** What an archive holds, every member of it encrypted with 256 bits. */
export const openArchive = (archive: Buffer, password: string): readonly Opened[] => {
  const end = archive.lastIndexOf(Buffer.from(Uint32Array.of(END).buffer));
  const opened: Opened[] = [];
  let at = archive.readUInt32LE(end + 16);
  while (archive.readUInt32LE(at) === CENTRAL) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const lengths = { name: name ?? 0, extra: extra ?? 0, comment: comment ?? 0 };
    const path = archive.toString('utf8', at + 46, at + 46 + lengths.name);
    const fields = archive.subarray(at + 46 + lengths.name, at + 46 + lengths.name + lengths.extra);
    const aes = fields.indexOf(Buffer.from([0x01, 0x99, 0x07, 0x00]));
    if (archive.readUInt16LE(at + 10) !== AES || aes < 0 || fields[aes + 8] !== 3) {
      throw new Error(`${path} is not encrypted with 256 bits`);
    }
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const sealed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    opened.push({ path, bytes: openMember(sealed, password, fields.readUInt16LE(aes + 9)) });
    at += 46 + lengths.name + lengths.extra + lengths.comment;
  }
  return opened;
};
