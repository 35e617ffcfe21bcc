/** What a rule or a use case returns: a value, or a refusal the caller can act on. */
export type Result<Value, Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

export const accept = <Value>(value: Value) => ({ ok: true, value }) as const;
export const refuse = <Refusal>(refusal: Refusal) => ({ ok: false, refusal }) as const;
