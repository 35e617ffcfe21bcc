import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { ArrangedEvent } from '../tables.ts';

const DIGITS = 12;

/**
 * Names the rule ranks were made by: the same rule and weights, the same twelve digits, wherever and
 * whenever it is worked out. The words and dates of an event change without it.
 */
export const ruleVersionOf = ({ ranking, modules }: ArrangedEvent): string => {
  const weights = modules.map(({ moduleId, kind, weight }) => ({ moduleId, kind, weight }));
  const text = canonicalize({ ranking, weights }) ?? '';
  return createHash('sha256').update(text).digest('hex').slice(0, DIGITS);
};
