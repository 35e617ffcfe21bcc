import type { MarkSubject } from '@jinbang/contracts/mark-subject';
import type { Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import type { TouchedCode, TouchedMark } from '../book/touched.ts';
import type { SubjectCode } from '../tables.ts';

export type ToldMark = TouchedMark & { readonly schemeVersion: number };

type Subjects = readonly {
  readonly eventId: string;
  readonly subjectKey: string;
  readonly subject: MarkSubject;
}[];

const placeOf = (one: { eventId: string; subjectKey: string }) =>
  `${one.eventId}/${one.subjectKey}`;

const distinct = (subjects: Subjects): Subjects => [
  ...new Map(subjects.map((one) => [placeOf(one), one])).values(),
];

const keepSubjects = async (tx: Transaction, subjects: Subjects): Promise<void> => {
  const rows = distinct(subjects);
  await tx.execute(sql`
    insert into subject (event_id, subject_key, subject)
    select event_id, subject_key, subject::jsonb from unnest(
      ${sql.param(rows.map((row) => row.eventId))}::uuid[],
      ${sql.param(rows.map((row) => row.subjectKey))}::text[],
      ${sql.param(rows.map((row) => JSON.stringify(row.subject)))}::text[]
    ) as told (event_id, subject_key, subject)
    where not exists (
      select from subject known
      where known.event_id = told.event_id and known.subject_key = told.subject_key)
    on conflict do nothing`);
};

/** Writes marks in one statement; comes back with those that were newer than what was known. */
export const keepMarks = async (
  tx: Transaction,
  marks: readonly ToldMark[],
): Promise<readonly TouchedMark[]> => {
  await keepSubjects(tx, marks);
  const changed = await tx.execute<{
    event_id: string;
    subject_key: string;
    aspect_id: string;
  }>(sql`
    with changed as (
      insert into mark as known (subject_id, aspect_id, value, scheme_version, version)
      select subject.subject_id, told.aspect_id, told.value, told.scheme_version, told.version
      from unnest(
        ${sql.param(marks.map((mark) => mark.eventId))}::uuid[],
        ${sql.param(marks.map((mark) => mark.subjectKey))}::text[],
        ${sql.param(marks.map((mark) => mark.aspectId))}::uuid[],
        ${sql.param(marks.map((mark) => mark.value))}::text[],
        ${sql.param(marks.map((mark) => mark.schemeVersion))}::int[],
        ${sql.param(marks.map((mark) => mark.version))}::int[]
      ) as told (event_id, subject_key, aspect_id, value, scheme_version, version)
      join subject using (event_id, subject_key)
      on conflict (subject_id, aspect_id) do update
        set value = excluded.value, scheme_version = excluded.scheme_version, version = excluded.version
        where known.version < excluded.version
      returning subject_id, aspect_id)
    select subject.event_id, subject.subject_key, changed.aspect_id
    from changed join subject using (subject_id)`);
  const told = new Map(marks.map((mark) => [`${placeOf(mark)}/${mark.aspectId}`, mark]));
  return changed.flatMap((row) => {
    const mark = told.get(`${row.event_id}/${row.subject_key}/${row.aspect_id}`);
    return mark ? [mark] : [];
  });
};

/** Writes result codes of subjects; comes back with those that were newer than what was known. */
export const keepCodes = async (
  tx: Transaction,
  codes: readonly TouchedCode[],
): Promise<readonly TouchedCode[]> => {
  const changed = await tx.execute<{ event_id: string; subject_key: string }>(sql`
    insert into subject as known (event_id, subject_key, subject, code, code_version)
    select event_id, subject_key, subject::jsonb, code, version from unnest(
      ${sql.param(codes.map((one) => one.eventId))}::uuid[],
      ${sql.param(codes.map((one) => one.subjectKey))}::text[],
      ${sql.param(codes.map((one) => JSON.stringify(one.subject)))}::text[],
      ${sql.param(codes.map((one): SubjectCode => one.code))}::text[],
      ${sql.param(codes.map((one) => one.version))}::int[]
    ) as told (event_id, subject_key, subject, code, version)
    on conflict (event_id, subject_key) do update
      set code = excluded.code, code_version = excluded.code_version
      where known.code_version < excluded.code_version
    returning event_id, subject_key`);
  const told = new Map(codes.map((one) => [placeOf(one), one]));
  return changed.flatMap((row) => {
    const code = told.get(`${row.event_id}/${row.subject_key}`);
    return code ? [code] : [];
  });
};
