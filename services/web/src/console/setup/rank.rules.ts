import type { GateRule, RankingRule, TieStep } from '@jinbang/contracts/ranking-rule';
import { exact, isExactText, sumExact } from '@jinbang/kernel/exact';
import { EXCELLENCE_FROM, MEDAL_WITHIN, MEDALS_FROM } from '@jinbang/scoring/medals';
import type { ModuleDraft } from './setup.types.ts';
import { isUnitFlawed } from './unit.rules.ts';

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
  'better-ranks',
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

/** As published for one city's contests: 60 of 100 and the best 35, no gate up to 35 entrants. */
export const FRESH_GATE: GateRule = {
  of: 'theory',
  atLeast: '60',
  places: 35,
  openUpTo: 35,
  base: 'entered',
  ties: 'all',
};

/** One gate changed, or gone; a rule without gates says nothing of them. */
export const withGate = (
  { gates = [], ...rest }: RankingRule,
  place: number,
  gate: GateRule | null,
): RankingRule => {
  const kept = gate === null ? gates.toSpliced(place, 1) : gates.toSpliced(place, 1, gate);
  return kept.length === 0 ? rest : { ...rest, gates: kept };
};

/** The least mark of a part, or none. */
export const withPassMark = (
  { passMarks = [], ...rest }: RankingRule,
  of: 'practical' | 'theory',
  atLeast: string,
): RankingRule => {
  const others = passMarks.filter((mark) => mark.of !== of);
  const kept = atLeast === '' ? others : [...others, { of, atLeast }];
  return kept.length === 0 ? rest : { ...rest, passMarks: kept };
};

/** The medals as they are given now, what the rule leaves out filled in as published. */
export const medalsOf = ({ medalRule }: RankingRule) => ({
  within: medalRule?.within ?? MEDAL_WITHIN,
  excellenceFrom:
    medalRule?.excellenceFrom === undefined ? EXCELLENCE_FROM : medalRule.excellenceFrom,
  from: medalRule?.from ?? MEDALS_FROM,
});

/** The most of all prizes together, or no limit. */
export const withAtMost = ({ atMost: _, ...prizes }: Prizes, text: string): Prizes =>
  text === '' ? prizes : { ...prizes, atMost: text };

const isAmount = (text: string | null): boolean =>
  text === null || (isExactText(text) && !text.startsWith('-'));

const hasWrongNumber = ({ passMark, passMarks = [], gates = [], prizes }: RankingRule): boolean =>
  ![
    passMark,
    ...passMarks.map(({ atLeast }) => atLeast),
    ...gates.map(({ atLeast }) => atLeast),
    prizes?.minimumScore ?? null,
    prizes?.atMost ?? null,
    ...(prizes?.percents ?? []),
  ].every(isAmount);

const isNoGate = ({ of, atLeast, places }: GateRule): boolean =>
  of.length === 0 || (atLeast === null && places === null);

/** Why the rule cannot be sent as it is. */
export const flawOfRanking = (rule: RankingRule): 'number' | 'percents' | 'gate' | null => {
  const { prizes, gates = [] } = rule;
  if (hasWrongNumber(rule) || (rule.units && isUnitFlawed(rule.units))) return 'number';
  if (gates.some(isNoGate)) return 'gate';
  if (prizes === null) return null;
  const own = prizes.percents.slice(0, 3);
  return sumExact(own.map(exact)).gt(100) ? 'percents' : null;
};
