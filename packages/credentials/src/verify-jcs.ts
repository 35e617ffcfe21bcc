import type { SuiteCheck } from './check-proofs.ts';
import { type Report, type Verification, verifyWith } from './verification.ts';
import { jcsCanonical } from './verify-proof.ts';

export const jcsSuite: SuiteCheck = {
  name: 'proof-jcs',
  suite: 'eddsa-jcs-2022',
  canonical: jcsCanonical,
};

/**
 * The checks a browser can do alone: contexts, JCS proof, key, dates, status, evidence. The RDFC
 * proof and the schema need the server; their absence from the report says so.
 */
export const verifyInBrowser = (verification: Verification): Promise<Report> =>
  verifyWith({ suites: [jcsSuite] }, verification);
