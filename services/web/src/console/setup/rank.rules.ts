import type { RankingRule, TieStep } from '@jinbang/contracts/ranking-rule';
import { isExactText } from '@jinbang/kernel/exact';
import type { ModuleDraft } from './setup.types.ts';

export type Prizes = NonNullable<RankingRule['prizes']>;

/** One prize a line, best first; 优胜奖 goes down to a share of all. */
export const PRIZES = ['first', 'second', 'third', 'merit'] as const;

/** As a city contest mostly has them, to begin with. */
export const FRESH_PRIZES: Prizes = {
  base: 'started',
  rounding: 'down',
  percents: ['10', '20', '30'],
  minimumScore: null,
};

/** What tells two steps apart. */
export const keyOf = (step: TieStep): string => {
  if (step.by === 'module') return `module:${step.moduleId}`;
  return step.by === 'criterion' ? `criterion:${step.criterion}` : step.by;
};

const PLAIN = [
  'practical',
  'theory',
  'modules-by-weight',
  'criteria-by-weight',
  'decision',
] as const;

/** The steps a chain may still have: each once, modules that are saved by their id. */
export const stepsLeft = (
  ties: readonly TieStep[],
  modules: readonly ModuleDraft[],
): readonly TieStep[] => {
  const taken = new Set(ties.map(keyOf));
  const all: readonly TieStep[] = [
    ...PLAIN.map((by) => ({ by })),
    ...modules.flatMap(({ moduleId }) =>
      moduleId === undefined ? [] : [{ by: 'module' as const, moduleId }],
    ),
  ];
  return all.filter((step) => !taken.has(keyOf(step)));
};

/** The share of one prize; a prize without a share ends the list, and with it those below. */
export const withPercent = (prizes: Prizes, place: number, percent: string): Prizes => {
  const percents =
    percent === ''
      ? prizes.percents.slice(0, Math.max(1, place))
      : prizes.percents.toSpliced(place, 1, percent);
  const { least, ...rest } = prizes;
  return least === undefined
    ? { ...rest, percents }
    : { ...rest, percents, least: { ...least, places: least.places.slice(0, percents.length) } };
};

/** At least so many of one prize; without any, nothing is said of least numbers. */
export const withLeast = (prizes: Prizes, place: number, count: number | null): Prizes => {
  const { least, ...rest } = prizes;
  const places = prizes.percents.map((_, at) =>
    at === place ? (count ?? 0) : (least?.places[at] ?? 0),
  );
  return places.every((one) => one === 0)
    ? rest
    : { ...rest, least: { places, from: least?.from ?? 6 } };
};

/** Why the rule cannot be sent as it is. */
export const flawOfRanking = ({ passMark, prizes }: RankingRule): 'number' | 'percents' | null => {
  const isAmount = (text: string | null) =>
    text === null || (isExactText(text) && !text.startsWith('-'));
  if (!isAmount(passMark) || !isAmount(prizes?.minimumScore ?? null)) return 'number';
  if (prizes === null) return null;
  const own = prizes.percents.slice(0, 3);
  if (!prizes.percents.every((one) => isAmount(one))) return 'number';
  const sum = own.reduce((all, one) => all + Number(one), 0);
  return sum > 100 ? 'percents' : null;
};
