import type { Reason } from './reason.ts';

/**
 * How a condition came out. `open`: it is not met as far as anybody knows, and a fact that is not
 * known yet could change that; "not known" is never taken for "no".
 */
export type Evaluation = {
  readonly met: boolean;
  readonly open: boolean;
  readonly reasons: readonly Reason[];
};

export const met = (...reasons: Reason[]): Evaluation => ({ met: true, open: false, reasons });
export const unmet = (...reasons: Reason[]): Evaluation => ({ met: false, open: false, reasons });
export const open = (...reasons: Reason[]): Evaluation => ({ met: false, open: true, reasons });

export const answer = (isMet: boolean, reason: Reason): Evaluation =>
  isMet ? met(reason) : unmet(reason);

const reasonsOf = (parts: readonly Evaluation[]): readonly Reason[] =>
  parts.flatMap(({ reasons }) => reasons);

/** Met: everything that was asked. Not met: what failed for good, else what is not known. */
export const allOf = (parts: readonly Evaluation[]): Evaluation => {
  if (parts.every((part) => part.met)) return met(...reasonsOf(parts));
  const failed = parts.filter((part) => !part.met && !part.open);
  if (failed.length > 0) return unmet(...reasonsOf(failed));
  return open(...reasonsOf(parts.filter((part) => part.open)));
};

/** Met: the first that was. Not met: all of them; open: what is not known. */
export const anyOf = (parts: readonly Evaluation[]): Evaluation => {
  const first = parts.find((part) => part.met);
  if (first) return first;
  const unknown = parts.filter((part) => part.open);
  return unknown.length > 0 ? open(...reasonsOf(unknown)) : unmet(...reasonsOf(parts));
};
