import type { JsonObject } from './json.ts';

/** Data of https://www.w3.org/TR/vc-di-eddsa/ appendix A (rights: contexts/NOTICE.md). */
export const vectorKey = {
  public: 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2',
  secret: 'z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq',
};

/** The words of the examples context: everything else of a document becomes an example word. */
export const examplesContext: JsonObject = {
  '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' },
};
export const EXAMPLES_CONTEXT = 'https://www.w3.org/ns/credentials/examples/v2';

export const unsecured: JsonObject = {
  '@context': ['https://www.w3.org/ns/credentials/v2', EXAMPLES_CONTEXT],
  id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
  type: ['VerifiableCredential', 'AlumniCredential'],
  name: 'Alumni Credential',
  description: 'A minimum viable example of an Alumni Credential.',
  issuer: 'https://vc.example/issuers/5678',
  validFrom: '2023-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:abcdefgh', alumniOf: 'The School of Examples' },
};

export const created = '2023-02-24T23:36:38Z';

export const vectors = {
  'eddsa-rdfc-2022': {
    documentHash: '517744132ae165a5349155bef0bb0cf2258fff99dfe1dbd914b938d775a36017',
    optionsHash: 'bea7b7acfbad0126b135104024a5f1733e705108f42d59668b05c0c50004c6b0',
    proofValue:
      'z2YwC8z3ap7yx1nZYCg4L3j3ApHsF8kgPdSb5xoS1VR7vPG3F561B52hYnQF9iseabecm3ijx4K1FBTQsCZahKZme',
  },
  'eddsa-jcs-2022': {
    documentHash: '59b7cb6251b8991add1ce0bc83107e3db9dbbab5bd2c28f687db1a03abc92f19',
    optionsHash: '66ab154f5c2890a140cb8388a22a160454f80575f6eae09e5a097cabe539a1db',
    proofValue:
      'z2HnFSSPPBzR36zdDgK8PbEHeXbR56YF24jwMpt3R1eHXQzJDMWS93FCzpvJpwTWd3GAVFuUfjoJdcnTMuVor51aX',
  },
} as const;

/** Two independent proofs of two keys over the same document (proof set vector). */
export const proofSet: readonly JsonObject[] = [
  {
    type: 'DataIntegrityProof',
    id: 'urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544',
    cryptosuite: 'eddsa-rdfc-2022',
    created,
    verificationMethod:
      'did:key:z6MktgKTsu1QhX6QPbyqG6geXdw6FQCZBPq7uQpieWbiQiG7#z6MktgKTsu1QhX6QPbyqG6geXdw6FQCZBPq7uQpieWbiQiG7',
    proofPurpose: 'assertionMethod',
    proofValue:
      'z66vWyqwAghu52WbpRkCwFRTu6Msn92ArtjpJ3gGMSVoU5RADwBfszoDt1QWY8owqLPz4nTj7hAwV7xFti1p93zdr',
  },
  {
    type: 'DataIntegrityProof',
    id: 'urn:uuid:8cc9022b-6b14-4cf3-8571-74972c5feb54',
    cryptosuite: 'eddsa-rdfc-2022',
    created,
    verificationMethod:
      'did:key:z6MkhWqdDBPojHA7cprTGTt5yHv5yUi1B8cnXn8ReLumkw6E#z6MkhWqdDBPojHA7cprTGTt5yHv5yUi1B8cnXn8ReLumkw6E',
    proofPurpose: 'assertionMethod',
    proofValue:
      'z2scr94SNNrGpP2bE7ajvKWeUHm7HJ2edDkxpARvFAQ8V3USzwEzibqrXKaLHBrWostswsfvg82twQR88BgtnsrXY',
  },
];

export const CITIZENSHIP_CONTEXT = 'https://w3id.org/citizenship/v4rc1';

/** A document with terms of a third party, nested objects and pictures (the vector `employ`). */
export const employment: JsonObject = {
  '@context': ['https://www.w3.org/ns/credentials/v2', CITIZENSHIP_CONTEXT],
  type: ['VerifiableCredential', 'EmploymentAuthorizationDocumentCredential'],
  issuer: {
    id: 'did:key:zDnaegE6RR3atJtHKwTRTWHsJ3kNHqFwv7n9YjTgmU7TyfU76',
    image:
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVQIW2NgUPr/HwADaAIhG61j/AAAAABJRU5ErkJggg==',
  },
  credentialSubject: {
    type: ['Person', 'EmployablePerson'],
    givenName: 'JOHN',
    additionalName: 'JACOB',
    familyName: 'SMITH',
    image:
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVQIW2Ng+M/wHwAEAQH/7yMK/gAAAABJRU5ErkJggg==',
    gender: 'Male',
    residentSince: '2015-01-01',
    birthCountry: 'Bahamas',
    birthDate: '1999-07-17',
    employmentAuthorizationDocument: {
      type: 'EmploymentAuthorizationDocument',
      identifier: '83627465',
      lprCategory: 'C09',
      lprNumber: '999-999-999',
    },
  },
  name: 'Employment Authorization Document',
  description: 'Example Employment Authorization Document.',
  validFrom: '2019-12-03T00:00:00Z',
  validUntil: '2029-12-03T00:00:00Z',
};

export const employmentVector = {
  documentHash: '03f59e5b04ab575b1172cb684f22eede72f0e9033e0b5c67d0e2506768d6ce11',
  optionsHash: 'bea7b7acfbad0126b135104024a5f1733e705108f42d59668b05c0c50004c6b0',
  proofValue:
    'zeuuS9pi2ZR8Q41bFFJKS9weSWkwa7pRcxHTHzxjDEHtVSZp3D9Rm3JdzT82EQpmXMb9wvfFJLuDPeSXZaRX1q1c',
} as const;
