import type { GateRule, RankingRule, TieStep, UnitRule } from '@jinbang/contracts/ranking-rule';
import { exact, exactText } from '@jinbang/kernel/exact';
import { EXCELLENCE_FROM, MEDAL_WITHIN } from '@jinbang/scoring/medals';
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
  | {
      readonly kind: 'part-pass-mark';
      readonly of: 'practical' | 'theory' | Bilingual;
      readonly mark: string;
    }
  | { readonly kind: 'gate'; readonly names: readonly Bilingual[]; readonly gate: GateRule }
  | { readonly kind: 'scale' }
  | {
      readonly kind: 'medals';
      readonly byScale: boolean;
      readonly within: number;
      /** null: no Medal for Excellence. */
      readonly excellenceFrom: number | null;
    }
  | { readonly kind: 'units'; readonly rule: UnitRule }
  | { readonly kind: 'prizes'; readonly rule: NonNullable<RankingRule['prizes']> };

/** A module’s weight as people say it: 0.6 is 60; a third stays a fraction. */
export const percentOf = (weight: string): string => exactText(exact(weight).mul(100));

/** What counts nothing in the total (theory as a gate) is no part of it. */
const sumLine = (all: ResultPage['modules']): RankingLine | null => {
  const modules = all.filter(({ weight }) => !exact(weight).equals(0));
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

const medalLine = ({ scale, medalRule }: RankingRule): RankingLine => ({
  kind: 'medals',
  byScale: scale,
  within: medalRule?.within ?? MEDAL_WITHIN,
  excellenceFrom:
    medalRule?.excellenceFrom === undefined ? EXCELLENCE_FROM : medalRule.excellenceFrom,
});

/** Before the sum: who goes on at all. */
const gateLines = (
  { gates = [] }: RankingRule,
  modules: ResultPage['modules'],
): readonly RankingLine[] =>
  gates.map((gate) => ({
    kind: 'gate',
    names: modules
      .filter(({ moduleId, kind }) =>
        gate.of === 'theory' ? kind === 'theory' : gate.of.includes(moduleId),
      )
      .map(({ name }) => name),
    gate,
  }));

const partLines = (
  { passMarks = [] }: RankingRule,
  modules: ResultPage['modules'],
): readonly RankingLine[] =>
  passMarks.map((mark) => {
    const name = modules.find(
      ({ moduleId }) => mark.of === 'module' && moduleId === mark.moduleId,
    )?.name;
    const of = mark.of === 'module' ? (name ?? { zh: '–' }) : mark.of;
    return { kind: 'part-pass-mark', of, mark: mark.atLeast };
  });

/** Everything that made these ranks what they are, in the order in which it was applied. */
export const rankingLines = ({
  ranking,
  modules,
}: Pick<ResultPage, 'ranking' | 'modules'>): readonly RankingLine[] => {
  const { ties, shared, numbering, moduleDecimals, totalDecimals } = ranking;
  const { passMark, medals, scale, prizes } = ranking;
  const sum = sumLine(modules);
  return [
    ...gateLines(ranking, modules),
    ...(sum ? [sum] : []),
    { kind: 'rounding', module: moduleDecimals, total: totalDecimals },
    { kind: 'ties', steps: ties, shared },
    // Where ranks are never shared, equals have no common number to explain.
    ...(shared ? [{ kind: 'numbering', numbering } as const] : []),
    ...(passMark === null ? [] : [{ kind: 'pass-mark', mark: passMark } as const]),
    ...partLines(ranking, modules),
    ...(scale ? [{ kind: 'scale' } as const] : []),
    ...(medals ? [medalLine(ranking)] : []),
    ...(prizes === null ? [] : [{ kind: 'prizes', rule: prizes } as const]),
    ...(ranking.units ? [{ kind: 'units', rule: ranking.units } as const] : []),
  ];
};
