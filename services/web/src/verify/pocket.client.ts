import { didOfOrigin } from '@jinbang/credentials/did-web';
import { isObject, listOf, readJsonObject } from '@jinbang/credentials/json';
import { readJws } from '@jinbang/credentials/jws';
import { readPocketCertificate } from '@jinbang/credentials/pocket-certificate';
import { remember } from '../ui/language.ts';
import { type Pocket, pocketOf } from './pocket.rules.ts';
import { canVerify, fetchKeys } from './verify.client.ts';

/** The issuer's keys as they were last fetched, for the day there is no network. */
const KEPT = 'jinbang.issuer-keys';

const kept = (): string | null => {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
};

const keysIn = (didDocument: string): ReadonlySet<string> => {
  const read = readJsonObject(didDocument);
  const methods = read.ok ? listOf(read.value.verificationMethod).filter(isObject) : [];
  const keys = methods.map(({ publicKeyMultibase }) => publicKeyMultibase);
  return new Set(keys.filter((key) => typeof key === 'string'));
};

/** Fetches the keys and keeps them; those kept before where nobody answers. */
export const knownKeys = async (): Promise<ReadonlySet<string>> => {
  const fetched = await fetchKeys(didOfOrigin(location.origin)).catch(() => undefined);
  if (fetched !== undefined) remember(KEPT, fetched);
  return keysIn(fetched ?? kept() ?? '');
};

/** Checks the signed words of a QR code on a paper of that number, by this device alone where there is no network. */
export const readPocket = async (text: string, number: string): Promise<Pocket> => {
  const keys = await knownKeys();
  const kid = readJws(text)?.header.kid;
  if (typeof kid !== 'string' || !keys.has(kid) || !(await canVerify())) return { state: 'no-key' };
  return pocketOf(await readPocketCertificate(text, keys), number);
};
