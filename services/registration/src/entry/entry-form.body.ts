import { z } from '@hono/zod-openapi';
import { group, level } from '@jinbang/contracts/level';
import { id, label } from '@jinbang/contracts/primitive';
import { region } from '../organisation/organisation.body.ts';
import { idType, newPerson, sex } from '../person/person.body.ts';
import { education, personDetail } from '../person/person-detail.body.ts';
import { entryField } from './entry-field.ts';

/** 职工, 教师, 学生. */
export const memberKind = z.enum(['worker', 'teacher', 'student']);
export type MemberKind = z.infer<typeof memberKind>;

const text = (max: number) => z.string().trim().min(1).max(max);

/** What the form says of a member in this entry. */
export const memberDetail = z.object({
  memberKind: memberKind.optional(),
  yearsInOccupation: z.int().min(0).max(80).optional(),
  heldLevel: level.optional(),
  heldCertificateNo: text(64).optional(),
  /** The occupation of the certificate held, where it is another. */
  heldOccupation: text(100).optional(),
  /** 申报条件: the clause the member enters by. */
  condition: text(200).optional(),
  /** 工作单位/院校: one that is known here, or its name. */
  workplaceOrganisationId: id.optional(),
  workplace: text(100).optional(),
  professionalTitle: text(100).optional(),
});
export type MemberDetail = z.infer<typeof memberDetail>;

export const memberForm = newPerson
  .omit({ organisationId: true })
  .extend(personDetail.shape)
  .extend(memberDetail.shape);
export type MemberForm = z.infer<typeof memberForm>;

/** What the form says of the entry as a whole. */
export const entryDetail = z.object({
  delegation: text(100).optional(),
  leaderName: text(50).optional(),
  coachName: text(50).optional(),
  /** 职业(工种); the event's own where left out. */
  occupation: text(100).optional(),
});
export type EntryDetail = z.infer<typeof entryDetail>;

export const entryForm = entryDetail.extend({
  organisationId: id,
  region: region.optional(),
  group,
  members: z.array(memberForm).min(1).max(20),
});
export type EntryForm = z.infer<typeof entryForm>;

export const newEntryForms = z.object({ forms: z.array(entryForm).min(1).max(200) });

/** What may be mended later: everything but who it is and where they entered. */
export const formChange = entryDetail.extend({
  group,
  members: z
    .array(personDetail.extend(memberDetail.shape).extend({ personId: id }))
    .min(1)
    .max(20),
});
export type FormChange = z.infer<typeof formChange>;

export const memberFormView = memberDetail.extend({
  personId: id,
  name: z.string().nullable(),
  nameEn: z.string().nullable(),
  sex: sex.nullable(),
  idType: idType.nullable(),
  idLastFour: z.string().nullable(),
  birthDate: z.string().nullable(),
  ethnicGroup: z.string().nullable(),
  education: education.nullable(),
  phoneLastFour: z.string().nullable(),
});
export type MemberFormView = z.infer<typeof memberFormView>;

export const missingField = z.object({
  field: entryField,
  /** Whose, where it is a member's: counted from 0. */
  member: z.int().min(0).optional(),
});
export type MissingField = z.infer<typeof missingField>;

export const entryFormView = entryDetail.extend({
  entryId: id,
  eventId: id,
  competitionId: id,
  organisationId: id,
  entryNo: label.nullable(),
  region: z.string(),
  group,
  state: z.enum(['entered', 'admitted', 'withdrawn']),
  enteredBy: id.nullable(),
  members: z.array(memberFormView).max(20),
  /** What the competition asks for and is not there yet. */
  missing: z.array(missingField).max(500),
  version: z.int().positive(),
});
export type EntryFormView = z.infer<typeof entryFormView>;

export const enteredForms = z.object({
  entries: z
    .array(
      z.object({
        /** Null when another organisation has entered one of these people. */
        entryId: id.nullable(),
        /** True when this form stood already: nothing changed. */
        known: z.boolean(),
        /** What the form is held as until it is decided who keeps the person. */
        claimId: id.nullable(),
      }),
    )
    .max(200),
});
export type EnteredForms = z.infer<typeof enteredForms>;

export const mendedForm = z.object({ entryId: id, version: z.int().positive() });
export type MendedForm = z.infer<typeof mendedForm>;
