import { exact, exactText, fixedText } from '@jinbang/kernel/exact';
import type { Reason, ReasonCode, ReasonParams } from './reason.ts';

/** One phrase per reason, in one language; a forgotten reason does not compile. */
export type Phrases = {
  readonly [Code in ReasonCode]: (params: Readonly<ReasonParams[Code]>) => string;
};

export const phraseOf = <Code extends ReasonCode>(
  phrases: Phrases,
  reason: { readonly code: Code; readonly params: Readonly<ReasonParams[Code]> },
): string => phrases[reason.code](reason.params);

/** A condition that was met stands in brackets behind the rank; all else is said in a row. */
export const isMetCondition = ({ params }: Reason): boolean => 'met' in params && params.met;

/** An exact number for a reader: as it is where it ends early, else with two decimals. */
export const readable = (text: string): string => {
  const plain = exactText(exact(text));
  return /^-?\d+(\.\d{1,2})?$/.test(plain) ? plain : fixedText(exact(text), 2);
};

export const isWhole = (text: string): boolean => exact(text).d === 1n;

export const isZero = (text: string): boolean => exact(text).n === 0n;
