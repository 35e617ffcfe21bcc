import { z } from 'zod';
import { id } from '../primitive.ts';

/** `POST /internal/v1/names` at registration: the one read between services (architecture §4). */
export const namesRequest = z.object({
  purpose: z.enum(['board', 'roster', 'certificate', 'trail']),
  personIds: z.array(id).min(1).max(500),
  /** For `certificate`: entries of these people whose forms are told beside, for the file an office asks for (M18). */
  entryIds: z.array(id).max(500).optional(),
});

/** Files of a member: the photo, and proofs by what they prove. */
export const entryFileKind = z.enum(['photo', 'proof', 'certificate', 'other']);
export type EntryFileKind = z.infer<typeof entryFileKind>;

/** What the form of an entry says of one member (M24); null where it says nothing. */
export const entryFormTold = z.object({
  entryId: id,
  sex: z.enum(['male', 'female']).nullable(),
  birthDate: z.string().max(10).nullable(),
  ethnicGroup: z.string().max(20).nullable(),
  education: z.string().max(16).nullable(),
  phone: z.string().max(24).nullable(),
  workplace: z.string().max(200).nullable(),
  memberKind: z.enum(['worker', 'teacher', 'student']).nullable(),
  yearsInOccupation: z.int().nullable(),
  heldCertificateNo: z.string().max(64).nullable(),
  /** The clause the member entered by. */
  condition: z.string().max(200).nullable(),
  files: z
    .array(
      z.object({
        kind: entryFileKind,
        byteCount: z.int().positive(),
        /** Of the photo: what a person would have to take again, as codes (S12). */
        flaws: z.array(z.string().max(64)).max(8).optional(),
      }),
    )
    .max(8),
});
export type EntryFormTold = z.infer<typeof entryFormTold>;

/** `POST /internal/v1/entry-files` at registration: one such file as it was handed in. */
export const entryFileRequest = z.object({ entryId: id, personId: id, kind: entryFileKind });
export type EntryFileRequest = z.infer<typeof entryFileRequest>;

export const namesAnswer = z.object({
  people: z
    .array(
      z.object({
        personId: id,
        name: z.string().max(50),
        nameEn: z.string().max(100).nullable(),
        organisation: z.string().max(100).nullable(),
        /** For `certificate` alone. */
        identity: z.object({ idType: z.string().max(32), idNumber: z.string().max(32) }).optional(),
        /** For `certificate` alone, of the entries that were named. */
        forms: z.array(entryFormTold).max(20).optional(),
      }),
    )
    .max(500),
});
export type NamesAnswer = z.infer<typeof namesAnswer>;
