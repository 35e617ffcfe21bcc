/** The kinds of refusal; service-kit turns each into one HTTP status and nobody else does. */
export type RejectionKind =
  | 'malformed'
  | 'unauthenticated'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'gone'
  | 'stale'
  | 'too-large'
  | 'unsupported'
  | 'invalid'
  | 'unconditional'
  | 'too-many'
  | 'busy';

export type RejectionParams = { readonly [name: string]: string | number | boolean };

/** One place in the input that is wrong, e.g. a path into a body or a sheet and cell. */
export type RejectionIssue = {
  readonly at: string;
  readonly code: string;
  readonly params?: RejectionParams;
};

/**
 * Why a well-formed request was turned down. A value: it is returned, never thrown.
 * `code` is public and stable (`noun.reason`); its sentence stands in contracts/problems.
 */
export type Rejection<Code extends string = string> = {
  readonly kind: RejectionKind;
  readonly code: Code;
  readonly params?: RejectionParams;
  readonly issues?: readonly RejectionIssue[];
  /** The present state, where knowing it helps the caller go on (a stale cell). */
  readonly present?: unknown;
};
