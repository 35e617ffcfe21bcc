import { isObject, type Json, type JsonObject } from './json.ts';

export const VC_CONTEXT = 'https://www.w3.org/ns/credentials/v2';
export const OB_CONTEXT = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
export const OB_EXTENSIONS_CONTEXT = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';

/** Open Badges 3.0 §B: exactly these, in this order; the third names our schema and refresh types. */
export const LEVEL_CONTEXTS = [VC_CONTEXT, OB_CONTEXT, OB_EXTENSIONS_CONTEXT] as const;
export const STATUS_LIST_CONTEXTS = [VC_CONTEXT] as const;

const isListOf = (value: Json | undefined, expected: readonly string[]): boolean =>
  Array.isArray(value) &&
  value.length === expected.length &&
  value.every((item, index) => item === expected[index]);

const namesContext = (value: Json): boolean => {
  if (Array.isArray(value)) return value.some(namesContext);
  if (!isObject(value)) return false;
  return Object.entries(value).some(([key, item]) => key === '@context' || namesContext(item));
};

/**
 * Are the words of this document those of `expected` and nobody else's? A context hidden deeper
 * could give signed words another meaning, so only the proofs may repeat the outer one.
 */
export const hasOnlyContexts = (document: JsonObject, expected: readonly string[]): boolean => {
  const { '@context': outer, proof, ...claims } = document;
  if (!isListOf(outer, expected) || namesContext(claims)) return false;
  return (Array.isArray(proof) ? proof : [proof ?? null]).every((item: Json) => {
    if (!isObject(item)) return true;
    const { '@context': repeated, ...options } = item;
    return (repeated === undefined || isListOf(repeated, expected)) && !namesContext(options);
  });
};
