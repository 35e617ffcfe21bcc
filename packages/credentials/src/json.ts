import { accept, type Result, refuse } from '@jinbang/kernel/result';

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/** Longest text read, in UTF-16 units: a status list of a million entries fits many times over. */
const TEXT_LENGTH_MAX = 2_000_000;
/** Deepest nesting read; a level certificate needs seven. */
const DEPTH_MAX = 40;

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One value or a list of them, as JSON-LD allows; always a list here. */
export const listOf = (value: Json | undefined): readonly Json[] => {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as Json];
};

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g;

const isTooDeep = (value: Json, left = DEPTH_MAX): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (left === 0 || Object.values(value).some((inner: Json) => isTooDeep(inner, left - 1)));

/** Does an object in this (already parsed) text name a key twice? */
const namesTwice = (text: string): boolean => {
  const open: (Set<string> | null)[] = [];
  let last = '';
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':') {
      const key = JSON.parse(last) as string;
      const keys = open.at(-1);
      if (keys?.has(key)) return true;
      keys?.add(key);
    }
    last = token;
  }
  return false;
};

/**
 * Nested deeper than we read, or with a key twice: parsers disagree about which of two equal keys
 * counts, so a signed text may not have any. What is written again to the letter has lost none.
 */
const isAmbiguous = (value: Json, text: string): boolean =>
  isTooDeep(value) || (JSON.stringify(value) !== text && namesTwice(text));

/** Untrusted text to a JSON object; refuses everything two readers could read differently. */
export const readJsonObject = (text: string): Result<JsonObject, 'not-json' | 'ambiguous'> => {
  if (text.length > TEXT_LENGTH_MAX) return refuse('not-json');
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return refuse('not-json');
  }
  if (!isObject(value)) return refuse('not-json');
  return isAmbiguous(value, text) ? refuse('ambiguous') : accept(value);
};
