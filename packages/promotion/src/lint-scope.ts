import { LEVELS } from './ladder.ts';
import type { PromotionInput } from './promotion-input.ts';
import {
  CONTEST_CLASSES,
  GROUPS,
  type PromotionRule,
  type RulePack,
  TIERS,
} from './promotion-rule.ts';
import { isWithin, rulesInScope } from './scope.ts';

/** Rules that speak about the same contests together, and one contestant of such a contest. */
export type Scope = { readonly rules: readonly PromotionRule[]; readonly like: PromotionInput };

const teamSizes = ({ rules }: RulePack): readonly number[] => {
  const edges = rules.flatMap(({ teamSize }) =>
    teamSize === null ? [] : [teamSize.from, (teamSize.to ?? teamSize.from) + 1],
  );
  return [...new Set([1, ...edges])];
};

const days = ({ rules, valid }: RulePack): readonly string[] => {
  const begun = rules.flatMap((rule) => rule.valid?.from ?? []);
  return [...new Set([valid.from, ...begun])].filter((day) => isWithin(day, valid));
};

const contestant = (
  tier: (typeof TIERS)[number],
  contestClass: (typeof CONTEST_CLASSES)[number],
): PromotionInput => ({
  decidedOn: '2000-01-01',
  contest: {
    tier,
    contestClass,
    seasonYear: 2000,
    plan: { documentNo: '-', year: 2000, item: '-', tier, contestClass },
    finalOn: '2000-01-01',
    taskLevel: '3',
  },
  occupation: { code: '-', route: 'level' },
  result: {
    entryId: '-',
    group: 'worker',
    teamSize: 1,
    code: 'OK',
    rank: null,
    award: null,
    theory: null,
    practical: null,
    total: null,
    counts: { entered: 0, started: 0, finished: 0 },
  },
  person: { holdings: [], yearGrants: [], titles: [] },
  issuer: { id: null, standingAuthorisation: null },
});

const contestants = (pack: RulePack): readonly PromotionInput[] => {
  const taskLevels = pack.rules.some((rule) => rule.taskLevels !== null)
    ? LEVELS
    : (['3'] as const);
  const contests = TIERS.flatMap((tier) => CONTEST_CLASSES.map((kind) => contestant(tier, kind)));
  const dated = contests.flatMap((like) =>
    days(pack).flatMap((finalOn) =>
      taskLevels.map((taskLevel) => ({
        ...like,
        contest: { ...like.contest, finalOn, taskLevel },
      })),
    ),
  );
  return dated.flatMap((like) =>
    GROUPS.flatMap((group) =>
      teamSizes(pack).map((teamSize) => ({ ...like, result: { ...like.result, group, teamSize } })),
    ),
  );
};

/** Each set of rules that some contestant meets together, once. */
export const scopesOf = (pack: RulePack): readonly Scope[] => {
  const scopes = new Map<string, Scope>();
  for (const like of contestants(pack)) {
    const rules = rulesInScope(pack, like);
    const key = rules.map(({ id }) => id).join(' ');
    if (rules.length > 0 && !scopes.has(key)) scopes.set(key, { rules, like });
  }
  return [...scopes.values()];
};
