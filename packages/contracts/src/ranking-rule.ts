import { z } from 'zod';
import { exactAmount, id } from './primitive.ts';

/** One step of the tie chain (domain §4); the first step that differs decides. */
export const tieStep = z.discriminatedUnion('by', [
  z.object({ by: z.literal('practical') }),
  z.object({ by: z.literal('theory') }),
  z.object({ by: z.literal('modules-by-weight') }),
  z.object({ by: z.literal('module'), moduleId: id }),
  z.object({ by: z.literal('criteria-by-weight') }),
  z.object({ by: z.literal('criterion'), criterion: z.string().min(1).max(16) }),
  /** More better ranks in the modules: more firsts, then more seconds, and so on. */
  z.object({ by: z.literal('better-ranks') }),
  z.object({ by: z.literal('decision') }),
]);
export type TieStep = z.infer<typeof tieStep>;

/** The gate 入围线 between two stages: who of a group goes on, decided by the stage before it alone. */
export const gateRule = z.object({
  /** What the stage is made of: the theory modules, or modules by their ids. */
  of: z.union([z.literal('theory'), z.array(id).min(1).max(12)]),
  /** Least mark of the stage, on a scale of 100; null: none. */
  atLeast: exactAmount.nullable(),
  /** How many go on; null: everybody with the least mark. */
  places: z.int().min(1).max(100_000).nullable(),
  /** Where so many or fewer are in the group everybody goes on, whatever the mark. */
  openUpTo: z.int().min(0).max(100_000),
  /** Who is counted for `openUpTo`. */
  base: z.enum(['entered', 'started']),
  /** Equals across the last place: all of them go on, none, or the tie chain decides. */
  ties: z.enum(['all', 'none', 'chain']),
});
export type GateRule = z.infer<typeof gateRule>;

type StageModule = { readonly moduleId: string; readonly kind: 'practical' | 'theory' };

/** The modules of the stage before a gate, in the event's order. */
export const stageModules = <Module extends StageModule>(
  { of }: Pick<GateRule, 'of'>,
  modules: readonly Module[],
): readonly Module[] =>
  modules.filter(({ moduleId, kind }) =>
    of === 'theory' ? kind === 'theory' : of.includes(moduleId),
  );

/** A part that must be reached to have a rank, beside the total's; practical and theory of 100. */
export const partPassMark = z.discriminatedUnion('of', [
  z.object({ of: z.literal('practical'), atLeast: exactAmount }),
  z.object({ of: z.literal('theory'), atLeast: exactAmount }),
  z.object({ of: z.literal('module'), moduleId: id, atLeast: exactAmount }),
]);
export type PartPassMark = z.infer<typeof partPassMark>;

/** Medals where the event departs from the published practice; what is left out stays as it is there. */
export const medalRule = z.object({
  /** Scale points within which two results are equal for medals. */
  within: z.int().min(0).max(100).optional(),
  /** Medal for Excellence 卓越奖章 from this scale value on; null: none. */
  excellenceFrom: z.int().min(0).max(1000).nullable().optional(),
  /** From how many starters on there are so many of gold, silver, bronze. */
  from: z
    .object({ gold: z.int().min(1), silver: z.int().min(1), bronze: z.int().min(1) })
    .optional(),
});
export type MedalSettings = z.infer<typeof medalRule>;

/** How members' results make their unit's (S07): the tables are data. */
export const unitTable = z.discriminatedUnion('by', [
  /** The sum of a team's best so many totals in each event. */
  z.object({
    by: z.literal('sum'),
    members: z.int().min(1).max(100),
    missing: z.enum(['zero', 'unranked']),
  }),
  z.object({
    by: z.literal('points'),
    /** Points of the first rank, the second, and so on. */
    points: z.array(exactAmount).min(1).max(100),
    /** Of every rank below. */
    others: exactAmount,
    /** Only the best so many of a unit in each event; left out: all. */
    best: z.int().min(1).max(100).optional(),
  }),
  z.object({ by: z.literal('medals') }),
  z.object({
    by: z.literal('medal-points'),
    points: z.object({
      gold: exactAmount,
      silver: exactAmount,
      bronze: exactAmount,
      excellence: exactAmount,
    }),
  }),
]);
export type UnitTable = z.infer<typeof unitTable>;

export const unitRule = z.object({
  /** Schools and enterprises, or delegations by region. */
  of: z.enum(['organisation', 'region']),
  table: unitTable,
});
export type UnitRule = z.infer<typeof unitRule>;

/** How totals become ranks; part of an event's published rules, in force from RULES_PUBLISHED. */
export const rankingRule = z.object({
  ties: z.array(tieStep).max(10),
  shared: z.boolean(),
  numbering: z.enum(['standard', 'modified', 'dense', 'ordinal']),
  moduleDecimals: z.int().min(0).max(6).nullable(),
  totalDecimals: z.int().min(0).max(6),
  /** Levels at which a sum below zero counts as zero (deductions); none where left out. */
  floorAt: z
    .array(z.enum(['sub-criterion', 'criterion', 'module', 'total']))
    .max(4)
    .optional(),
  passMark: exactAmount.nullable(),
  /** Beside the total's; left out: none. */
  passMarks: z.array(partPassMark).max(14).optional(),
  /** Stages before the last one, in the order in which they are held; left out: none. */
  gates: z.array(gateRule).max(3).optional(),
  scale: z.boolean(),
  medals: z.boolean(),
  medalRule: medalRule.optional(),
  /** Units and delegations; left out: no table of them. */
  units: unitRule.optional(),
  prizes: z
    .object({
      base: z.enum(['entered', 'started', 'finished']),
      rounding: z.enum(['down', 'up', 'half-up']),
      percents: z.array(exactAmount).min(1).max(4),
      minimumScore: exactAmount.nullable(),
      /** At least so many places of each prize, best first, where the base reaches `from`. */
      least: z
        .object({
          places: z.array(z.int().min(0).max(400)).min(1).max(4),
          from: z.int().min(0).max(100_000),
        })
        .optional(),
      /** First, second and third prizes together are at most this percent of the base, rounded down. */
      atMost: exactAmount.optional(),
      /** Equals across a boundary all get the better prize (left out), or none of them. */
      ties: z.enum(['all-in', 'all-out']).optional(),
    })
    .nullable(),
});
export type RankingRule = z.infer<typeof rankingRule>;

/** What a public board shows (M05); `progress` unless the event's rules say otherwise. */
export const boardRule = z.enum(['progress', 'module', 'live', 'afterSigning']);
export type BoardRule = z.infer<typeof boardRule>;
