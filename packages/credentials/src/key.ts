/** `SM2` has no signer here: a deployment that needs 国密 brings its own behind the same interface. */
export type SignatureAlgorithm = 'Ed25519' | 'ES256' | 'SM2';

/** Something that signs with one key; the key itself may lie in a file, a vault or a card. */
export type Signer = {
  /** The DID URL under which the public key is listed. */
  readonly keyId: string;
  readonly algorithm: SignatureAlgorithm;
  /** Raw signature over `bytes`: Ed25519 64 bytes, ES256 r‖s. The algorithm hashes where it must. */
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>;
};

export type PublicJwk = {
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
  readonly y?: string;
};

/** The public half, as lists of keys show it; `name` is the fragment of its key id. */
export type PublicKey =
  | {
      readonly algorithm: 'Ed25519';
      readonly name: string;
      readonly multibase: string;
      readonly jwk: PublicJwk;
    }
  | { readonly algorithm: 'ES256'; readonly name: string; readonly jwk: PublicJwk };
