import type { Stage } from './stage.ts';

/** One number a bench found, and what it is held against. */
export type Finding = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What this machine can do at best, measured in the same run; or the most that is allowed. */
  readonly limit: number;
  readonly limitName: string;
  /** How value / limit must be for the bench to pass. */
  readonly wanted: { readonly ratioMin: number } | { readonly ratioMax: number };
  /** What else a person may want to know: latencies, single runs. */
  readonly notes: readonly string[];
};

export type Bench = {
  readonly name: string;
  /** One line for a person who asks what there is. */
  readonly title: string;
  readonly run: (stage: Stage) => Promise<readonly Finding[]>;
};

/** One line of `--json`. */
export type Measurement = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number;
  readonly limitName: string;
  readonly ratio: number;
  readonly machine: string;
};

/** Value against limit, to three decimals. */
export const ratioOf = ({ value, limit }: Pick<Finding, 'value' | 'limit'>): number =>
  Math.round((value / limit) * 1_000) / 1_000;

export const measurementOf = (finding: Finding, machine: string): Measurement => {
  const { name, value, unit, limit, limitName } = finding;
  return { name, value, unit, limit, limitName, ratio: ratioOf(finding), machine };
};

/** The bound in words, e.g. `at least 0.25`. */
export const wantedText = ({ wanted }: Finding): string =>
  'ratioMin' in wanted ? `at least ${wanted.ratioMin}` : `at most ${wanted.ratioMax}`;

/** The sentence to stop with, where a finding is not as it must be. */
export const flawOf = (finding: Finding): string | undefined => {
  const { name, value, unit, limit, limitName, wanted } = finding;
  const ratio = value / limit;
  const isGood = 'ratioMin' in wanted ? ratio >= wanted.ratioMin : ratio <= wanted.ratioMax;
  // A ratio that is no number is no good either.
  if (isGood) return undefined;
  return `${name}: ${value} ${unit} is ${ratioOf(finding)} of ${limit} ${unit} (${limitName}); it must be ${wantedText(finding)}.`;
};
