import {
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import { openBadgeJwt } from '@jinbang/credentials/jwt';
import { secureDocument } from '@jinbang/credentials/proof';
import type { Report, Verification } from '@jinbang/credentials/verification';
import { verifyCarried } from '@jinbang/credentials/verify-carried';
import { verifyInBrowser } from '@jinbang/credentials/verify-jcs';
import type { Bench, Finding } from '../measurement.ts';
import { rounded } from '../statistics.ts';
import { AT, benchIssuer, CREATED, unsignedCredentials } from './proof-work.ts';

const CREDENTIALS = 2_000;
const AT_ONCE = 50;
const ROUNDS = 3;
const RAW = 10_000;
const PER_S_MIN = 2_500;

type Means = (verification: Verification) => Promise<Report>;

/** The best of some rounds, in reports a second of the clock; each must read `valid`. */
const perSecond = async (
  texts: readonly string[],
  means: Means,
  sources: Verification['sources'],
): Promise<number> => {
  const round = async () => {
    const begun = performance.now();
    for (let from = 0; from < texts.length; from += AT_ONCE) {
      const some = texts.slice(from, from + AT_ONCE);
      const reports = await Promise.all(some.map((text) => means({ text, now: AT, sources })));
      const bad = reports.find(({ verdict }) => verdict !== 'valid');
      if (bad) throw new Error(`a sound credential read ${bad.verdict}`);
    }
    return (texts.length * 1_000) / (performance.now() - begun);
  };
  let best = 0;
  for (let count = 0; count < ROUNDS; count += 1) best = Math.max(best, await round());
  return best;
};

const rawPerSecond = (hash: 'sha256' | null, pkcs8: Uint8Array): number => {
  const secret = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
  const message = randomBytes(64);
  const key: KeyObject = createPublicKey(secret);
  const signature = sign(hash, message, { key: secret, dsaEncoding: 'ieee-p1363' });
  const begun = performance.now();
  for (let count = 0; count < RAW; count += 1) {
    verify(hash, message, { key, dsaEncoding: 'ieee-p1363' }, signature);
  }
  return (RAW * 1_000) / (performance.now() - begun);
};

const finding = (name: string, rate: number, raw: number, what: string): Finding => ({
  name,
  value: rounded(rate),
  unit: 'credentials per second',
  limit: PER_S_MIN,
  limitName: 'the least that must be verified in a second',
  wanted: { ratioMin: 1 },
  notes: [
    what,
    `the limit of this machine, one raw check after the other: ${rounded(raw)} a second`,
  ],
});

const measure = async (): Promise<readonly Finding[]> => {
  const { proofs, jwts, edwards, curve, document, list } = benchIssuer();
  const signed = await Promise.all(
    unsignedCredentials(CREDENTIALS).map((one) =>
      secureDocument(one, { signer: proofs, created: CREATED }),
    ),
  );
  const listText = JSON.stringify(await secureDocument(list, { signer: proofs, created: CREATED }));
  const didText = JSON.stringify(document);
  const sources = { didDocument: async () => didText, statusList: async () => listText };
  const jcs = await perSecond(
    signed.map((one) => JSON.stringify(one)),
    verifyInBrowser,
    sources,
  );
  const jwtTexts = await Promise.all(signed.map((one) => openBadgeJwt(one, jwts)));
  const jwt = await perSecond(jwtTexts, verifyCarried, sources);
  const how =
    'every check there is: form, contexts, signature, key, dates, status list; what one list or key was proven for once is remembered by its text';
  return [
    finding('verify-per-s-jcs', jcs, rawPerSecond(null, edwards), `JCS, as a browser does: ${how}`),
    finding(
      'verify-per-s-jwt',
      jwt,
      rawPerSecond('sha256', curve),
      `Open Badges JWT, ES256: ${how}`,
    ),
  ];
};

/** How many credentials a process verifies in a second, by the JCS proof and as a JWT. */
export const verifyPerS: Bench = {
  name: 'verify-per-s',
  title: 'credentials verified per second, by the JCS proof and as a JWT',
  run: measure,
};
