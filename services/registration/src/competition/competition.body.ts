import { z } from '@hono/zod-openapi';
import { contestClass, tier } from '@jinbang/contracts/level';
import { bilingual, id } from '@jinbang/contracts/primitive';
import { planRecord } from '@jinbang/contracts/registration/competition';
import { consentPurpose } from '../consent/consent.body.ts';

export const newCompetition = z.object({
  ownerId: id,
  name: bilingual,
  tier,
  contestClass,
  /** Whose promotion rules apply, e.g. `CN-12`. */
  jurisdiction: z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,8}){0,3}$/),
  seasonYear: z.int().min(1990).max(2200),
  /** IANA name; days and windows are counted in it. */
  zone: z.string().min(1).max(64).default('Asia/Shanghai'),
  /** Left out while the competition stands in no yearly plan: it then promotes nobody (M16). */
  plan: planRecord.nullable().default(null),
  /** Consents an entry needs; below 14 the guardian's to taking part besides, whatever stands here. */
  consents: z.array(consentPurpose).max(3).default(['taking-part']),
});
export type NewCompetition = z.infer<typeof newCompetition>;

export const competitionView = newCompetition.extend({
  competitionId: id,
  zone: z.string(),
  plan: planRecord.nullable(),
  consents: z.array(consentPurpose).max(3),
  version: z.int().positive(),
});
export type CompetitionView = z.infer<typeof competitionView>;
