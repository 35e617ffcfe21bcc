import { z } from '@hono/zod-openapi';
import { contestClass, tier } from '@jinbang/contracts/level';
import { bilingual, id } from '@jinbang/contracts/primitive';
import { planRecord } from '@jinbang/contracts/registration/competition';
import { consentPurpose } from '../consent/consent.body.ts';

/** 主办, 承办, 协办, 技术支持: how a unit stands on every heading. */
export const unitRole = z.enum(['host', 'organiser', 'co-organiser', 'technical']);

/** Written out, and besides, where it is one of ours, which organisation it is. */
export const contestUnit = z.object({
  role: unitRole,
  name: bilingual,
  organisationId: id.optional(),
});
export type ContestUnit = z.infer<typeof contestUnit>;

/** 组委会 and its groups; who sits in them is an appointment. */
export const committee = z.object({
  name: bilingual,
  groups: z.array(z.object({ name: bilingual, duty: bilingual.optional() })).max(20),
});
export type Committee = z.infer<typeof committee>;

const settings = {
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
  /** In the order of the heading. */
  units: z.array(contestUnit).max(30).default([]),
  committee: committee.nullable().default(null),
  /** The template it was begun from; its values are shown beside one's own. */
  templateId: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/)
    .nullable()
    .default(null),
};

export const newCompetition = z.object({ ownerId: id, ...settings });
export type NewCompetition = z.infer<typeof newCompetition>;

/** Everything but whose it is; that never changes. */
export const competitionChange = z.object(settings);
export type CompetitionChange = z.infer<typeof competitionChange>;

export const competitionView = newCompetition.extend({
  competitionId: id,
  zone: z.string(),
  plan: planRecord.nullable(),
  consents: z.array(consentPurpose).max(3),
  units: z.array(contestUnit).max(30),
  committee: committee.nullable(),
  templateId: z.string().nullable(),
  version: z.int().positive(),
});
export type CompetitionView = z.infer<typeof competitionView>;
