import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { type Check, fail, pass } from './check.ts';
import type { SuiteCheck } from './check-proofs.ts';
import type { JsonObject } from './json.ts';
import { rdfCanonical, vendoredLoader } from './rdf-canonical.ts';
import { readStatusEntries } from './status-entry.ts';
import { vendoredJson } from './vendored.ts';
import { type Report, type Verification, verifyWith } from './verification.ts';
import { jcsSuite } from './verify-jcs.ts';

const compileSchema = () => {
  const ajv = new Ajv2019({ strict: false });
  addFormats.default(ajv);
  return ajv.compile<JsonObject>(vendoredJson('ob-v3p0-achievementcredential-schema.json'));
};
let compiled: ReturnType<typeof compileSchema> | undefined;

/**
 * Does the credential have the official Open Badges 3.0 form? The schema allows one status entry;
 * a certificate that can be suspended has two and is judged by its first.
 */
export const checkSchema = (credential: JsonObject): Check => {
  compiled ??= compileSchema();
  const { credentialStatus } = credential;
  const isPair = Array.isArray(credentialStatus) && readStatusEntries(credential) !== undefined;
  const judged = isPair
    ? { ...credential, credentialStatus: credentialStatus[0] ?? null }
    : credential;
  compiled(judged);
  const [flaw] = compiled.errors ?? [];
  if (flaw) return fail('schema', 'schema.departs', { at: flaw.instancePath });
  return pass('schema', isPair ? 'schema.conforms-but-status' : 'schema.conforms');
};

/** Both suites of a proof set, for credentials and status lists. */
export const allSuites: readonly SuiteCheck[] = [
  {
    name: 'proof-rdfc',
    suite: 'eddsa-rdfc-2022',
    canonical: rdfCanonical(vendoredLoader),
    isDear: true,
  },
  jcsSuite,
];

/** Every check there is, for the server and the command line. */
export const verifyCredential = (verification: Verification): Promise<Report> =>
  verifyWith({ suites: allSuites, checkSchema }, verification);
