import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Fault } from '@jinbang/kernel/fault';
import type { JsonObject } from './json.ts';

/** SHA-256 of each vendored file; where they come from stands in contexts/NOTICE.md. */
const PINNED = {
  'w3c-credentials-v2.json': '59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734',
  'ob-v3p0-3.0.3.json': '3d34f4d4ef1bce691106e63798beb5e7b862ba841423f5ee1e53ab7ddf3bca84',
  'ob-v3p0-extensions.json': '146f85aa16effd7ca1da8056eb443f53ce1eca8a34186cb062832c0a97d889c3',
  'ob-v3p0-achievementcredential-schema.json':
    '5753fb3ecf7d024ed273dd364bd683f483eb47257e718e6618832cf89eb2083a',
} as const;
export type VendoredName = keyof typeof PINNED;

/** Takes the bytes of a vendored file only when they are the pinned ones; throws a Fault otherwise. */
export const pinnedJson = (name: VendoredName, bytes: Uint8Array): JsonObject => {
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== PINNED[name]) {
    throw new Fault(`The vendored file ${name} is not the pinned one.`, { retryable: false });
  }
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as JsonObject;
};

export const vendoredJson = (name: VendoredName): JsonObject =>
  pinnedJson(name, readFileSync(new URL(`./contexts/${name}`, import.meta.url)));
