/// <reference path="../../../../../packages/credentials/src/digitalbazaar.d.ts" />
import { createPrivateKey, randomBytes, sign } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue } from '@digitalbazaar/vc';
import type { JsonObject } from '@jinbang/credentials/json';
import { secureDocument } from '@jinbang/credentials/proof';
import { vendoredContexts } from '@jinbang/credentials/rdf-canonical';
import type { Signer } from '@jinbang/credentials/signer';
import type { Bench, Finding } from '../measurement.ts';
import { rounded } from '../statistics.ts';
import { AT, benchIssuer, CREATED, cpuSeconds, unsignedCredentials } from './proof-work.ts';

const CREDENTIALS = 3_000;
const BESIDE = 200;
const RAW_SIGNATURES = 20_000;
const PER_CPU_S_MIN = 1_500;
const TIMES_MIN = 8;
const ROUNDS = 3;

const documentLoader = async (url: string) => {
  const document = vendoredContexts.get(url);
  if (!document) throw new Error(`asked for ${url}`);
  return { contextUrl: null, documentUrl: url, document };
};

/** The same credential, the same key and the same hash functions; the library's own way to the text. */
const issueElsewhere = async (credentials: readonly JsonObject[], signer: Signer) => {
  const own = {
    id: signer.keyId,
    algorithm: 'Ed25519',
    sign: ({ data }: { data: Uint8Array }) => signer.sign(data),
  };
  for (const credential of credentials) {
    const suite = new DataIntegrityProof({ cryptosuite, signer: own, date: CREATED });
    await issue({ credential: structuredClone(credential), suite, documentLoader, now: AT });
  }
};

const best = async (rounds: number, count: number, work: () => Promise<void>): Promise<number> => {
  let rate = 0;
  for (let round = 0; round < rounds; round += 1) {
    rate = Math.max(rate, count / (await cpuSeconds(work)));
  }
  return rate;
};

const measure = async (): Promise<readonly Finding[]> => {
  const { proofs, edwards } = benchIssuer();
  const credentials = unsignedCredentials(CREDENTIALS);
  const request = { signer: proofs, created: CREATED };
  const signAll = async (some: readonly JsonObject[]) => {
    for (const credential of some) await secureDocument(credential, request);
  };
  await signAll(credentials.slice(0, BESIDE));
  const own = await best(ROUNDS, CREDENTIALS, () => signAll(credentials));
  const few = credentials.slice(0, BESIDE);
  await issueElsewhere(few.slice(0, 20), proofs);
  const elsewhere = await best(ROUNDS, BESIDE, () => issueElsewhere(few, proofs));
  const key = createPrivateKey({ key: Buffer.from(edwards), format: 'der', type: 'pkcs8' });
  const message = randomBytes(64);
  const raw = await best(ROUNDS, RAW_SIGNATURES, async () => {
    for (let count = 0; count < RAW_SIGNATURES; count += 1) sign(null, message, key);
  });
  const unit = 'credentials per CPU-second';
  return [
    {
      name: 'sign-per-cpu-s',
      value: rounded(own),
      unit,
      limit: PER_CPU_S_MIN,
      limitName: 'the least a CPU-second must sign',
      wanted: { ratioMin: 1 },
      notes: [
        `${CREDENTIALS} level certificates, each with its proof set (two canonical texts, two signatures), the best of ${ROUNDS} rounds`,
        `the limit of this machine: ${rounded(raw)} raw Ed25519 signatures per CPU-second, of which a proof set needs two (${rounded((200 * own) / raw, 1)} % of it reached)`,
      ],
    },
    {
      name: 'sign-times-digitalbazaar',
      value: rounded(own / elsewhere, 1),
      unit: 'times',
      limit: TIMES_MIN,
      limitName: 'how many times faster it must be',
      wanted: { ratioMin: 1 },
      notes: [
        `@digitalbazaar/vc with one eddsa-rdfc-2022 proof on the same credentials and key, its contexts at hand: ${rounded(elsewhere)} ${unit}`,
      ],
    },
  ];
};

/** How many credentials with both proofs one CPU-second makes; beside it the field's own library. */
export const signPerCpuS: Bench = {
  name: 'sign-per-cpu-s',
  title: 'credentials with their proof set signed per CPU-second, beside @digitalbazaar/vc',
  run: measure,
};
