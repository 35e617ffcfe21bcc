import type { Aspect } from './aspect.ts';

const YES = new Set(['1', 'true', 'yes', 'y', 'pass', 'passed', 'ok', '是', '合格', '通过']);
const NO = new Set(['0', 'false', 'no', 'n', 'fail', 'failed', 'ng', '否', '不合格', '未通过']);
const WHOLE = /^\d{1,9}$/;

/**
 * A cell of a machine's table in the form the aspect's calculation takes, still to be checked by
 * `checkValue`; undefined where the text cannot be one. A decimal comma is read as a point.
 */
export const readResultCell = ({ calculation }: Aspect, text: string): object | undefined => {
  const { kind } = calculation;
  switch (kind) {
    case 'ranged':
      return { kind, measured: decimal(text) };
    case 'time':
      return { kind, seconds: decimal(text) };
    case 'value':
    case 'deduction':
      return { kind, points: decimal(text) };
    case 'pass-fail':
      return truth(text, (passed) => ({ kind, passed }));
    case 'fatal':
      return truth(text, (found) => ({ kind, found }));
    case 'number-completed':
      return WHOLE.test(text) ? { kind, done: Number(text) } : undefined;
    case 'choice':
      return listed(calculation.options, text, (choice) => ({ kind, choice }));
    case 'banded':
      return listed(calculation.bands, text, (band) => ({ kind, band }));
    // What judges give each for themselves, and sheets of many lines, no machine hands in.
    case 'judgement':
    case 'points':
    case 'form':
    case 'faults':
      return undefined;
  }
};

const decimal = (text: string): string => text.replace(/^(-?\d+),(\d+)$/, '$1.$2');

const truth = (text: string, said: (is: boolean) => object): object | undefined => {
  const word = text.toLowerCase();
  if (YES.has(word)) return said(true);
  return NO.has(word) ? said(false) : undefined;
};

/** By its label, and only by it where labels are numbers too; else by its place from 1. */
const listed = (
  items: readonly { readonly label?: string | undefined }[],
  text: string,
  said: (place: number) => object,
): object | undefined => {
  const named = items.findIndex(({ label }) => label !== undefined && label === text);
  if (named >= 0) return said(named);
  return WHOLE.test(text) && Number(text) >= 1 ? said(Number(text) - 1) : undefined;
};
