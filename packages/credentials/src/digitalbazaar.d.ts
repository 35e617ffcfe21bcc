/** The parts of the independent verifier that the tests call; it ships no types. */
declare module '@digitalbazaar/vc' {
  export type ProofResult = { readonly verified: boolean; readonly proof: { cryptosuite: string } };
  export type VerifyResult = {
    readonly verified: boolean;
    readonly error?: Error & { readonly errors?: readonly Error[] };
    readonly results?: readonly ProofResult[];
  };
  export const verifyCredential: (options: {
    readonly credential: object;
    readonly suite: object | readonly object[];
    readonly documentLoader: (url: string) => Promise<object>;
    readonly checkStatus?: () => Promise<{ readonly verified: boolean }>;
    readonly now?: Date;
  }) => Promise<VerifyResult>;
}

declare module '@digitalbazaar/data-integrity' {
  export const DataIntegrityProof: new (options: { readonly cryptosuite: object }) => object;
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}
