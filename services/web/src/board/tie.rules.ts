import type { BoardSnapshot } from '@jinbang/contracts/http/live-board';
import { exact, fixedText, isExactText } from '@jinbang/kernel/exact';
import type { Bilingual } from '../ui/language.ts';

/** What decided between equal totals, taken apart: `module:<id>`, `criterion:B`, or a step by name. */
export type TieStep =
  | { readonly kind: 'module'; readonly name: Bilingual | null }
  | { readonly kind: 'criterion'; readonly code: string }
  | { readonly kind: 'step'; readonly step: string };

export const readTie = (
  tie: string,
  modules: readonly Pick<BoardSnapshot['progress'][number], 'moduleId' | 'name'>[],
): TieStep => {
  const [step = '', what = ''] = tie.split(':', 2);
  if (step === 'module') {
    return {
      kind: 'module',
      name: modules.find(({ moduleId }) => moduleId === what)?.name ?? null,
    };
  }
  return step === 'criterion' ? { kind: 'criterion', code: what } : { kind: 'step', step };
};

const DECIMALS_MAX = 9;

/**
 * Both values of a tie for people: a fraction such as `513953/6000` as a decimal, with as many
 * decimals as show the difference and a sign that it was shortened.
 */
export const tieValues = (
  tie: { readonly mine: string; readonly theirs: string },
  decimals: number,
): { readonly mine: string; readonly theirs: string } => {
  const { mine, theirs } = tie;
  const isPlain = (text: string) => !isExactText(text) || !text.includes('/');
  if (isPlain(mine) && isPlain(theirs)) return { mine, theirs };
  const [left, right] = [exact(mine), exact(theirs)];
  let places = decimals;
  while (places < DECIMALS_MAX && fixedText(left, places) === fixedText(right, places)) places += 1;
  const shown = (text: string) => {
    const short = fixedText(exact(text), places);
    return exact(short).equals(exact(text)) ? short : `≈ ${short}`;
  };
  return { mine: shown(mine), theirs: shown(theirs) };
};
