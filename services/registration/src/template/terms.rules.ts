import { compareExact, exact, isExactText } from '@jinbang/kernel/exact';
import type { RejectionIssue } from '@jinbang/kernel/rejection';
import { RETIRED_TERMS, TERMS, type Term } from './terms.ts';

export type TermValue = boolean | number | string | readonly string[];

const isAmount = (value: TermValue, max: string): boolean =>
  typeof value === 'string' &&
  isExactText(value) &&
  compareExact(exact(value), exact(0)) >= 0 &&
  compareExact(exact(value), exact(max)) <= 0;

const isListOf = (value: TermValue, options: object): boolean =>
  Array.isArray(value) &&
  new Set(value).size === value.length &&
  value.every((one) => Object.hasOwn(options, one));

/** Is this a value the term may have? */
export const fitsTerm = (term: Term, value: TermValue): boolean => {
  switch (term.kind) {
    case 'yes-no':
      return typeof value === 'boolean';
    case 'count':
      return typeof value === 'number' && value >= term.min && value <= term.max;
    case 'amount':
      return isAmount(value, term.max);
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(term.options, value);
    case 'list':
      return isListOf(value, term.options);
    case 'text':
      return typeof value === 'string';
  }
};

/** The terms a new event takes over from an earlier one: those that are still offered. */
export const offeredTerms = <Value>(
  terms: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(terms).filter(([key]) => !RETIRED_TERMS.has(key)));

/** Terms nobody knows, and values that are none of theirs. */
export const termIssues = (terms: Readonly<Record<string, TermValue>>): readonly RejectionIssue[] =>
  Object.entries(terms).flatMap(([key, value]) => {
    if (RETIRED_TERMS.has(key)) return [];
    const term = TERMS[key];
    if (term === undefined) return [{ at: `terms.${key}`, code: 'event.term-unknown' }];
    return fitsTerm(term, value) ? [] : [{ at: `terms.${key}`, code: 'event.term-form' }];
  });
