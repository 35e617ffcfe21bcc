import type { Json, JsonObject } from './json.ts';

/** Words whose value decides what other words mean: they belong to the shape, not to the content. */
const CONSTANT_KEYS: ReadonlySet<string> = new Set([
  '@context',
  '@type',
  'type',
  'cryptosuite',
  'proofPurpose',
]);

export type Shape = {
  /** Equal for two documents that differ in their texts alone. */
  readonly key: string;
  /** The texts, in the order in which they stand. */
  readonly leaves: readonly string[];
};

/** Takes a document apart into its shape and its texts. */
export const shapeOf = (document: JsonObject): Shape => {
  const leaves: string[] = [];
  const walk = (value: Json): string => {
    if (typeof value === 'string') {
      leaves.push(value);
      return '?';
    }
    if (Array.isArray(value)) return `[${value.map(walk).join()}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const members = Object.entries(value).map(
      ([name, item]) =>
        `${JSON.stringify(name)}:${CONSTANT_KEYS.has(name) ? JSON.stringify(item) : walk(item)}`,
    );
    return `{${members.join()}}`;
  };
  return { key: walk(document), leaves };
};

/** The same document with every text replaced; counts them in the order of `shapeOf`. */
export const withLeaves = (document: JsonObject, leaf: (index: number) => string): JsonObject => {
  let count = 0;
  const walk = (value: Json): Json => {
    if (typeof value === 'string') {
      count += 1;
      return leaf(count - 1);
    }
    if (Array.isArray(value)) return value.map(walk);
    return typeof value === 'object' && value !== null ? walkObject(value as JsonObject) : value;
  };
  const walkObject = (value: JsonObject): JsonObject =>
    Object.fromEntries(
      Object.entries(value).map(([name, item]) => [
        name,
        CONSTANT_KEYS.has(name) ? item : walk(item),
      ]),
    );
  return walkObject(document);
};
