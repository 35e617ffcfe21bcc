import type { Verdict } from '@jinbang/contracts/verdict';
import { type Check, fail, pass, unknown, verdictOf } from './check.ts';
import { checkDates, instantMs } from './check-dates.ts';
import { checkEvidence } from './check-evidence.ts';
import {
  checkKey,
  checkProofs,
  fetched,
  findKey,
  issuerOf,
  type Source,
  type SuiteCheck,
} from './check-proofs.ts';
import { checkStatus } from './check-status.ts';
import { hasOnlyContexts, LEVEL_CONTEXTS } from './contexts.ts';
import { type JsonObject, readJsonObject } from './json.ts';

/** Where a reader gets what the credential names; each may answer undefined or throw. */
export type Sources = {
  /** Text of the issuer's `did.json`, by DID. */
  readonly didDocument: Source<string>;
  /** Text of a status list credential, by address. */
  readonly statusList: Source<string>;
  /** Bytes of the result page, by address. */
  readonly evidence?: Source<Uint8Array<ArrayBuffer>>;
  /** `validFrom` of the newest version under this credential id, as the issuer's register has it. */
  readonly newestValidFrom?: Source<string>;
};

export type Verification = {
  readonly text: string;
  readonly now: Date;
  readonly sources: Sources;
};

export type Report = {
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
  /** As the credential says; believe them only with the verdict. */
  readonly credentialId?: string;
  readonly issuer?: string;
  readonly keyId?: string;
  readonly credential?: JsonObject;
};

export type Means = {
  readonly suites: readonly SuiteCheck[];
  readonly checkSchema?: (credential: JsonObject) => Check;
};

const checkVersion = async (
  credential: JsonObject,
  newest: Source<string> | undefined,
): Promise<readonly Check[]> => {
  if (!newest) return [];
  const { id, validFrom } = credential;
  const found = typeof id === 'string' ? instantMs(await fetched(newest, id)) : undefined;
  const own = instantMs(validFrom);
  if (found === undefined || own === undefined) return [unknown('version', 'version.unknown')];
  return [found > own ? fail('version', 'version.replaced') : pass('version', 'version.newest')];
};

type Named = Pick<Report, 'credential' | 'credentialId' | 'issuer' | 'keyId'>;

export const reportOf = (checks: readonly Check[], named: Named = {}): Report => ({
  verdict: verdictOf(checks),
  checks,
  ...named,
});

/** What the credential says about itself, for the report. */
export const namedBy = (credential: JsonObject, keyId?: string): Named => {
  const issuer = issuerOf(credential);
  const { id } = credential;
  return {
    credential,
    ...(typeof id === 'string' ? { credentialId: id } : {}),
    ...(issuer === undefined ? {} : { issuer }),
    ...(keyId === undefined ? {} : { keyId }),
  };
};

/** The questions that do not depend on how the credential was secured. */
export const checkLife = async (
  credential: JsonObject,
  { now, sources }: Omit<Verification, 'text'>,
  suites: readonly SuiteCheck[],
): Promise<readonly Check[]> => [
  checkDates(credential, now),
  await checkStatus(credential, now, sources, suites),
  ...(await checkVersion(credential, sources.newestValidFrom)),
  await checkEvidence(credential, sources.evidence),
];

/**
 * Asks a credential every question these means allow, each with its own outcome. Never throws on
 * bad input and never reaches the network but through `sources`.
 */
export const verifyWith = async (
  { suites, checkSchema }: Means,
  { text, ...at }: Verification,
): Promise<Report> => {
  const read = readJsonObject(text);
  if (!read.ok) return reportOf([fail('schema', `credential.${read.refusal}`)]);
  const credential = read.value;
  // Foreign contexts end it here: they could change the meaning of every word below.
  if (!hasOnlyContexts(credential, LEVEL_CONTEXTS)) {
    return reportOf([fail('contexts', 'contexts.foreign')], namedBy(credential));
  }
  const key = await findKey(credential, at.sources.didDocument);
  const checks = [
    ...(checkSchema ? [checkSchema(credential)] : []),
    pass('contexts', 'contexts.known'),
    ...(await checkProofs(credential, key, suites)),
    checkKey(key),
    ...(await checkLife(credential, at, suites)),
  ];
  return reportOf(checks, namedBy(credential, key.found === true ? key.keyId : undefined));
};
