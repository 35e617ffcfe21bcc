import type { BoardSnapshot } from '@jinbang/contracts/http/live-board';
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
