import { z } from 'zod';
import { defineFact } from '../fact.ts';
import { contestClass, level, tier } from '../level.ts';
import { bilingual, id } from '../primitive.ts';

/** 年度竞赛计划 (M16): tier and class for promotion come from here, not from the organiser. */
export const planRecord = z.object({
  documentNo: z.string().min(1).max(64),
  year: z.int().min(1990).max(2200),
  item: z.string().min(1).max(64),
  tier,
  contestClass,
  /** The events the plan names, with the levels each may lead to; left out where it names none. */
  events: z
    .array(
      z.object({
        name: bilingual,
        occupationCode: z.string().min(1).max(32),
        levels: z.array(level).min(1).max(8),
      }),
    )
    .max(200)
    .optional(),
});
export type PlanRecord = z.infer<typeof planRecord>;

/** A competition as it stands. Readers: judging, ranking, certification. */
export const competitionDeclaredV1 = defineFact(
  'registration.competition.declared',
  1,
  z.object({
    ownerId: id,
    name: bilingual,
    tier,
    contestClass,
    jurisdiction: z.string().min(1).max(32),
    seasonYear: z.int().min(1990).max(2200),
    zone: z.string().min(1).max(64),
    plan: planRecord.nullable(),
  }),
);
