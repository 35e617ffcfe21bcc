import { X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainStop } from '../plain-stop.ts';
import { type Certified, issueLeaf, makeAuthority } from './certificates.ts';
import type { HallNames } from './hall-names.rules.ts';
import { mayServe, permits } from './renewal.rules.ts';

export type HallCertificate = {
  readonly certFile: string;
  readonly keyFile: string;
  /** The authority that tablets are to trust. */
  readonly authority: X509Certificate;
  /** What was made just now; a new authority must be installed on every tablet. */
  readonly made: 'authority' | 'certificate' | 'nothing';
};

/** Written beside and moved into place: a crash leaves the old file or the new one. */
const put = (path: string, text: string): void => {
  writeFileSync(`${path}.new`, text, { mode: 0o600 });
  renameSync(`${path}.new`, path);
};

const find = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  }
};

const places = (folder: string, name: string) => ({
  certificate: join(folder, `${name}.pem`),
  key: join(folder, `${name}.key`),
});

const findPair = (folder: string, name: string): Certified | undefined => {
  const { certificate, key } = places(folder, name);
  const [found, foundKey] = [find(certificate), find(key)];
  return found && foundKey ? { certificate: found, key: foundKey } : undefined;
};

const keepPair = (folder: string, name: string, made: Certified): Certified => {
  const { certificate, key } = places(folder, name);
  put(key, made.key);
  put(certificate, made.certificate);
  return made;
};

const AUTHORITY = 'authority';
const LEAF = 'server';

const foundAuthority = (folder: string, names: HallNames, now: Date): Certified | undefined => {
  const found = findPair(folder, AUTHORITY);
  if (!found) return undefined;
  const certificate = new X509Certificate(found.certificate);
  if (!mayServe(certificate, now)) return undefined;
  const foreign = names.names.find((name) => !permits(found.certificate, name));
  if (foreign === undefined) return found;
  throw new PlainStop(
    `The hall's authority was made for other names and may not speak for ${foreign}; give the earlier name with --name, or say --new-authority and install the new one on every tablet.`,
  );
};

/**
 * The hall's authority, made once, and a server certificate by it for what this machine is called
 * now: issued anew when names or addresses changed or its end is near.
 * @throws PlainStop when the authority may not speak for the hall's name
 */
export const keepCertificate = async (
  folder: string,
  names: HallNames,
  { now, renew = false }: { readonly now: Date; readonly renew?: boolean },
): Promise<HallCertificate> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const known = renew ? undefined : foundAuthority(folder, names, now);
  const authority = known ?? keepPair(folder, AUTHORITY, await makeAuthority(names.names, now));
  const { certificate: certFile, key: keyFile } = places(folder, LEAF);
  const leaf = findPair(folder, LEAF);
  const parsed = new X509Certificate(authority.certificate);
  const isGood =
    leaf !== undefined && mayServe(new X509Certificate(leaf.certificate), now, names, parsed);
  if (!isGood) keepPair(folder, LEAF, await issueLeaf(authority, names, now));
  const made = known === undefined ? 'authority' : isGood ? 'nothing' : 'certificate';
  return { certFile, keyFile, authority: parsed, made };
};
