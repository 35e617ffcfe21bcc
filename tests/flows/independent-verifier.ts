/// <reference path="../../packages/credentials/src/digitalbazaar.d.ts" />
import { readdirSync, readFileSync } from 'node:fs';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
import { vendoredContexts } from '@jinbang/credentials/rdf-canonical';
import { Ajv2019 } from 'ajv/dist/2019.js';
import formats from 'ajv-formats';

const FOLDER = 'packages/credentials/src/contexts';

/** The official Open Badges 3.0 schema of an achievement credential, as a question. */
export const officialSchema = async () => {
  const name = readdirSync(FOLDER).find((file) => file.includes('achievementcredential'));
  if (!name) throw new Error('the official schema is not among the vendored files');
  const ajv = new Ajv2019({ strict: false, allErrors: true });
  // Safe: the package is CommonJS; its types promise a default export that Node wraps once more.
  (formats as unknown as (target: Ajv2019) => void)(ajv);
  return ajv.compile(JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')));
};

type Loaded = Readonly<Record<string, unknown>>;

/** Does the library of another house accept its proof, given nothing but the issuer's document? */
export const isAcceptedElsewhere = async (
  credential: unknown,
  didText: string,
): Promise<boolean> => {
  const did = JSON.parse(didText) as { id: string; verificationMethod: { id: string }[] };
  const documentLoader = async (url: string) => {
    const key = did.verificationMethod.find(({ id }) => id === url);
    const document: Loaded | undefined =
      vendoredContexts.get(url) ??
      (url === did.id ? did : undefined) ??
      (key ? { '@context': 'https://w3id.org/security/multikey/v1', ...key } : undefined);
    if (!document) throw new Error(`asked for ${url}`);
    return { contextUrl: null, documentUrl: url, document };
  };
  const report = await verifyCredential({
    // Safe: it was checked against the official schema just before.
    credential: credential as never,
    suite: [new DataIntegrityProof({ cryptosuite })],
    // Safe: the library takes any JSON document.
    documentLoader: documentLoader as never,
    checkStatus: async () => ({ verified: true }),
    now: new Date(),
  });
  return report.verified === true;
};
