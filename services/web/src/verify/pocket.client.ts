import { didOfOrigin } from '@jinbang/credentials/did-web';
import { isObject, listOf, readJsonObject } from '@jinbang/credentials/json';
import { readJws } from '@jinbang/credentials/jws';
import { readPocketCertificate } from '@jinbang/credentials/pocket-certificate';
import { knownKeys } from './issuer-keys.client.ts';
import { type Pocket, pocketOf } from './pocket.rules.ts';
import { canVerify } from './verify.client.ts';

const keysIn = (didDocument: string): ReadonlySet<string> => {
  const read = readJsonObject(didDocument);
  const methods = read.ok ? listOf(read.value.verificationMethod).filter(isObject) : [];
  const keys = methods.map(({ publicKeyMultibase }) => publicKeyMultibase);
  return new Set(keys.filter((key) => typeof key === 'string'));
};

/** Checks the signed words of a QR code on a paper of that number, by this device alone where there is no network. */
export const readPocket = async (text: string, number: string): Promise<Pocket> => {
  const keys = keysIn((await knownKeys(didOfOrigin(location.origin))) ?? '');
  const kid = readJws(text)?.header.kid;
  if (typeof kid !== 'string' || !keys.has(kid) || !(await canVerify())) return { state: 'no-key' };
  return pocketOf(await readPocketCertificate(text, keys), number);
};
