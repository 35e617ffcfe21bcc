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
  z.object({ by: z.literal('decision') }),
]);
export type TieStep = z.infer<typeof tieStep>;

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
  scale: z.boolean(),
  medals: z.boolean(),
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
    })
    .nullable(),
});
export type RankingRule = z.infer<typeof rankingRule>;

/** What a public board shows (M05); `progress` unless the event's rules say otherwise. */
export const boardRule = z.enum(['progress', 'module', 'live', 'afterSigning']);
export type BoardRule = z.infer<typeof boardRule>;
