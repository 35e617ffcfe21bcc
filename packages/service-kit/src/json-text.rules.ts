import type { Rejection } from '@jinbang/kernel/rejection';

/** Our deepest documents nest a dozen times; whatever walks a body must never run out of stack. */
export const DEPTH_MAX = 64;

/** Where the text that begins at `start` ends; the end of everything for one that never does. */
const endOfText = (json: string, start: number): number => {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
};

/** How deep lists and objects are nested, counted up to one more than allowed. */
const depthOf = (json: string): number => {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < json.length && deepest <= DEPTH_MAX; at += 1) {
    const sign = json[at];
    if (sign === '"') at = endOfText(json, at);
    else if (sign === ']' || sign === '}') depth -= 1;
    else if (sign === '[' || sign === '{') {
      depth += 1;
      deepest = Math.max(deepest, depth);
    }
  }
  return deepest;
};

/** Only an escape can bring one in: raw bytes were decoded, and JSON has no raw control characters. */
const SUSPECT = /\\u(0000|d[89a-f])/i;

const isText = (value: string): boolean => !value.includes('\0') && value.isWellFormed();

const holdsOnlyText = (json: string): boolean => {
  let isClean = true;
  const look = (key: string, value: unknown): unknown => {
    if (!isText(key) || (typeof value === 'string' && !isText(value))) isClean = false;
    return value;
  };
  try {
    JSON.parse(json, look);
  } catch {
    // Not JSON at all: whoever parses it says so.
  }
  return isClean;
};

/**
 * What a JSON body may not hold whatever its schema says: NUL and half characters, which no column
 * can keep, and nesting beyond all use. Undefined for a body without such a flaw.
 */
export const findBodyFlaw = (json: string): Rejection | undefined => {
  if (depthOf(json) > DEPTH_MAX) {
    return { kind: 'invalid', code: 'request.too-deep', params: { limit: DEPTH_MAX } };
  }
  return SUSPECT.test(json) && !holdsOnlyText(json)
    ? { kind: 'invalid', code: 'request.not-text' }
    : undefined;
};
