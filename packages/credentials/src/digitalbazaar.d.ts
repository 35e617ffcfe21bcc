/** The parts of the independent verifiers that the tests call; they ship no types. */
declare module 'independent-verifier' {
  export type ProofResult = { readonly verified: boolean; readonly proof: { cryptosuite: string } };
  export type VerifyResult = {
    readonly verified: boolean;
    readonly error?: Error & { readonly errors?: readonly Error[] };
    readonly results?: readonly ProofResult[];
  };
  export type Loader = (url: string) => Promise<object>;
  export type VerifyCredential = (options: {
    readonly credential: object;
    readonly suite: object | readonly object[];
    readonly documentLoader: Loader;
    readonly checkStatus?: (options: object) => Promise<{ readonly verified: boolean }>;
    readonly now?: Date;
  }) => Promise<VerifyResult>;
  export type StatusResult = {
    readonly verified: boolean;
    readonly error?: Error;
    readonly results?: readonly {
      readonly verified: boolean;
      readonly status?: boolean;
      readonly credentialStatus: { readonly statusPurpose: string };
    }[];
  };
  export type CheckStatus = (options: {
    readonly credential: object;
    readonly suite: object | readonly object[];
    readonly documentLoader: Loader;
  }) => Promise<StatusResult>;
}

declare module '@digitalbazaar/vc' {
  export const verifyCredential: import('independent-verifier').VerifyCredential;
  export const issue: (options: {
    readonly credential: object;
    readonly suite: object;
    readonly documentLoader: import('independent-verifier').Loader;
    readonly now?: Date;
  }) => Promise<object>;
}

declare module '@digitalcredentials/vc' {
  export const verifyCredential: import('independent-verifier').VerifyCredential;
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  export const checkStatus: import('independent-verifier').CheckStatus;
}

declare module '@digitalcredentials/vc-bitstring-status-list' {
  export const checkStatus: import('independent-verifier').CheckStatus;
}

declare module '@digitalbazaar/data-integrity' {
  export const DataIntegrityProof: new (options: {
    readonly cryptosuite: object;
    readonly signer?: object;
    readonly date?: string;
  }) => object;
}

declare module '@digitalcredentials/data-integrity' {
  export const DataIntegrityProof: new (options: { readonly cryptosuite: object }) => object;
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalcredentials/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/citizenship-context' {
  export const contexts: ReadonlyMap<string, import('./json.ts').JsonObject>;
}
