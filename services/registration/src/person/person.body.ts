import { z } from '@hono/zod-openapi';
import { id, instant } from '@jinbang/contracts/primitive';

export const sex = z.enum(['male', 'female']);
export type Sex = z.infer<typeof sex>;

/**
 * 居民身份证, 港澳台居民居住证, 港澳/台湾居民往来大陆通行证, 外国人永久居留身份证, 护照 (S13).
 */
export const idType = z.enum([
  'resident-id',
  'hmt-residence-permit',
  'hmt-travel-permit',
  'foreign-permanent-residence',
  'passport',
]);
export type IdType = z.infer<typeof idType>;

export const newPerson = z.object({
  /** Counted in characters: a rare one takes two places of the text. */
  name: z
    .string()
    .min(1)
    .max(100)
    .refine((name) => [...name].length <= 50),
  nameEn: z.string().min(1).max(100).optional(),
  sex,
  idType,
  idNumber: z.string().min(4).max(32),
  /** `YYYY-MM-DD`; read from the number where it holds one. */
  birthDate: z.iso.date().optional(),
  organisationId: id.optional(),
});
export type NewPerson = z.infer<typeof newPerson>;

export const newPersons = z.object({
  /** Whose records these are; left out, the platform's. */
  ownerId: id.optional(),
  persons: z.array(newPerson).min(1).max(200),
});
export type NewPersons = z.infer<typeof newPersons>;

export const registeredPersons = z.object({
  persons: z
    .array(
      z.object({
        personId: id,
        /** True when this identity was registered before: the id is the one it has had all along. */
        known: z.boolean(),
      }),
    )
    .max(200),
});
export type RegisteredPersons = z.infer<typeof registeredPersons>;

export const personView = z.object({
  personId: id,
  name: z.string().nullable(),
  nameEn: z.string().nullable(),
  sex: sex.nullable(),
  idType: idType.nullable(),
  idLastFour: z.string().nullable(),
  birthDate: z.string().nullable(),
  organisationId: id.nullable(),
  /** Set once everything above is gone for good. */
  erasedAt: instant.nullable(),
  version: z.int().positive(),
});
export type PersonView = z.infer<typeof personView>;
