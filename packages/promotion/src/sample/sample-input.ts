import type { Level } from '../ladder.ts';
import type {
  ContestFacts,
  IssuerFacts,
  PersonFacts,
  PlanRecord,
  PromotionInput,
  ResultFacts,
} from '../promotion-input.ts';
import type { ContestClass, Tier } from '../promotion-rule.ts';

/** The occupation all samples are about: made up, like everybody in them. */
export const OCCUPATION = '6-18-01-01';

/** Held before, from elsewhere. */
export const holds = (level: Level, occupationCode = OCCUPATION) => ({
  occupationCode,
  level,
  fromEntryId: null,
});

export const planned = (tier: Tier, contestClass: ContestClass): PlanRecord => ({
  documentNo: '测试发〔2024〕1号',
  year: 2024,
  item: '7',
  tier,
  contestClass,
});

type Changes = {
  readonly contest?: Partial<ContestFacts>;
  readonly result?: Partial<ResultFacts>;
  readonly person?: Partial<PersonFacts>;
  readonly issuer?: Partial<IssuerFacts>;
  readonly occupation?: Partial<PromotionInput['occupation']>;
};

/** Third of twelve workers in a planned city class 1 contest, holding nothing; then the changes. */
export const sampleInput = (changes: Changes = {}): PromotionInput => ({
  decidedOn: '2024-11-20',
  contest: {
    tier: 'city',
    contestClass: '1',
    seasonYear: 2024,
    plan: planned('city', '1'),
    finalOn: '2024-11-15',
    taskLevel: '3',
    ...changes.contest,
  },
  occupation: { code: OCCUPATION, route: 'level', ...changes.occupation },
  result: {
    entryId: 'entry-1',
    group: 'worker',
    teamSize: 1,
    code: 'OK',
    rank: 3,
    award: null,
    theory: '80',
    practical: '85',
    total: '83.5',
    counts: { entered: 14, started: 12, finished: 11 },
    ...changes.result,
  },
  person: { holdings: [], yearGrants: [], titles: [], ...changes.person },
  issuer: { id: null, standingAuthorisation: null, ...changes.issuer },
});

const TIER_CLASS: Readonly<Record<Tier, ContestClass>> = {
  enterprise: 'general',
  school: 'general',
  district: 'general',
  city: '1',
  province: '1',
  nation: '1',
};

/** The same in a planned contest of another tier. */
export const inTier = (tier: Tier, contestClass = TIER_CLASS[tier]): Partial<ContestFacts> => ({
  tier,
  contestClass,
  plan: planned(tier, contestClass),
});
