import type { RankingRule, TieStep } from '@jinbang/contracts/ranking-rule';
import { exact, exactText } from '@jinbang/kernel/exact';
import type { Bilingual } from '../ui/language.ts';
import type { ResultPage } from './result-page.ts';

/** One rule behind a list of ranks, as data: the words stand in `ranking-words.ts`. */
export type RankingLine =
  | { readonly kind: 'one-module'; readonly name: Bilingual }
  | {
      readonly kind: 'weighted';
      readonly parts: readonly { readonly name: Bilingual; readonly percent: string }[];
    }
  | { readonly kind: 'rounding'; readonly module: number | null; readonly total: number }
  | { readonly kind: 'ties'; readonly steps: readonly TieStep[]; readonly shared: boolean }
  | { readonly kind: 'numbering'; readonly numbering: RankingRule['numbering'] }
  | { readonly kind: 'pass-mark'; readonly mark: string }
  | { readonly kind: 'scale' }
  | { readonly kind: 'medals'; readonly byScale: boolean }
  | { readonly kind: 'prizes'; readonly rule: NonNullable<RankingRule['prizes']> };

/** A module’s weight as people say it: 0.6 is 60; a third stays a fraction. */
export const percentOf = (weight: string): string => exactText(exact(weight).mul(100));

const sumLine = (modules: ResultPage['modules']): RankingLine | null => {
  const [only] = modules;
  if (!only) return null;
  if (modules.length === 1 && exact(only.weight).equals(1)) {
    return { kind: 'one-module', name: only.name };
  }
  return {
    kind: 'weighted',
    parts: modules.map(({ name, weight }) => ({ name, percent: percentOf(weight) })),
  };
};

/** Everything that made these ranks what they are, in the order in which it was applied. */
export const rankingLines = ({
  ranking,
  modules,
}: Pick<ResultPage, 'ranking' | 'modules'>): readonly RankingLine[] => {
  const { ties, shared, numbering, moduleDecimals, totalDecimals } = ranking;
  const { passMark, medals, scale, prizes } = ranking;
  const sum = sumLine(modules);
  return [
    ...(sum ? [sum] : []),
    { kind: 'rounding', module: moduleDecimals, total: totalDecimals },
    { kind: 'ties', steps: ties, shared },
    // Where ranks are never shared, equals have no common number to explain.
    ...(shared ? [{ kind: 'numbering', numbering } as const] : []),
    ...(passMark === null ? [] : [{ kind: 'pass-mark', mark: passMark } as const]),
    ...(scale ? [{ kind: 'scale' } as const] : []),
    ...(medals ? [{ kind: 'medals', byScale: scale } as const] : []),
    ...(prizes === null ? [] : [{ kind: 'prizes', rule: prizes } as const]),
  ];
};
