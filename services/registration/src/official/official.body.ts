import { z } from '@hono/zod-openapi';
import { level } from '@jinbang/contracts/level';
import { id } from '@jinbang/contracts/primitive';
import { region } from '../organisation/organisation.body.ts';

/** 裁判员; 考评员 assess 五 to 三级, 高级考评员 二 and 一级 too (domain §7). */
export const officialKind = z.enum(['judge', 'evaluator', 'senior-evaluator']);
export type OfficialKind = z.infer<typeof officialKind>;

/** 职称: 初级, 中级, 副高级, 正高级. */
export const professionalTitle = z.enum(['junior', 'mid', 'associate-senior', 'senior']);
export type ProfessionalTitle = z.infer<typeof professionalTitle>;

const qualification = z.object({
  occupationCode: z.string().trim().min(1).max(32),
  /** The level they hold in it themselves; an evaluator may judge without one. */
  level: level.nullable().default(null),
});
export type Qualification = z.infer<typeof qualification>;

const registered = {
  /** Their own organisation; the person's where left out. */
  organisationId: id.nullable().optional(),
  region: region.nullable().default(null),
  certificateNo: z.string().trim().min(1).max(64).nullable().default(null),
  title: professionalTitle.nullable().default(null),
  qualifications: z.array(qualification).min(1).max(20),
  validFrom: z.iso.date(),
  /** The last day. */
  validTo: z.iso.date(),
};

export const officialChange = z.object(registered);
export type OfficialChange = z.infer<typeof officialChange>;

export const newOfficial = z.object({ personId: id, kind: officialKind, ...registered });
export type NewOfficial = z.infer<typeof newOfficial>;

export const newOfficials = z.object({
  ownerId: id,
  officials: z.array(newOfficial).min(1).max(200),
});
export type NewOfficials = z.infer<typeof newOfficials>;

export const officialView = z.object({
  officialId: id,
  ownerId: id,
  personId: id,
  kind: officialKind,
  organisationId: id.nullable(),
  region: z.string().nullable(),
  certificateNo: z.string().nullable(),
  title: professionalTitle.nullable(),
  qualifications: z.array(qualification).max(20),
  validFrom: z.string(),
  validTo: z.string(),
  version: z.int().positive(),
});
export type OfficialView = z.infer<typeof officialView>;

export const madeOfficials = z.object({ officials: z.array(officialView).max(200) });
