import canonicalize from 'canonicalize';
import type { Json } from './json.ts';

/** Canonical JSON (RFC 8785). Throws on a lone surrogate, which has no UTF-8. */
export const canonicalJson = (value: Json): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Only JSON has a canonical text.');
  return text;
};
