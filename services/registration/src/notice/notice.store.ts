import type { Group } from '@jinbang/contracts/level';
import type { Bilingual } from '@jinbang/contracts/primitive';
import type { Transaction } from '@jinbang/service-kit/database';
import { asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { entrantNoticeTable, noticeObjectionTable, noticeStepTable } from '../admission.tables.ts';
import { findWithheld } from '../consent/consent.store.ts';
import { organisationTable, personTable } from '../tables.ts';
import type { NoticeLine } from './notice.body.ts';

export type NoticeRow = typeof entrantNoticeTable.$inferSelect;
export type ObjectionRow = typeof noticeObjectionTable.$inferSelect;
export type StepRow = typeof noticeStepTable.$inferSelect;

/** Writes a notice with the step it is at, and the copy of its page. */
export const saveNotice = async (
  tx: Transaction,
  row: NoticeRow,
  step: typeof noticeStepTable.$inferInsert,
): Promise<void> => {
  await tx
    .insert(entrantNoticeTable)
    .values(row)
    .onConflictDoUpdate({
      target: entrantNoticeTable.noticeId,
      set: {
        state: row.state,
        signedBy: row.signedBy,
        postedAt: row.postedAt,
        endsAt: row.endsAt,
        version: row.version,
      },
    });
  await tx.insert(noticeStepTable).values(step);
};

export const findNotice = async (
  tx: Transaction,
  noticeId: string,
): Promise<NoticeRow | undefined> => {
  const [row] = await tx
    .select()
    .from(entrantNoticeTable)
    .where(eq(entrantNoticeTable.noticeId, noticeId))
    .limit(1);
  return row;
};

export const listNotices = (tx: Transaction, eventId: string): Promise<readonly NoticeRow[]> =>
  tx
    .select()
    .from(entrantNoticeTable)
    .where(eq(entrantNoticeTable.eventId, eventId))
    .orderBy(desc(entrantNoticeTable.noticeId))
    .limit(50);

export const listNoticeSteps = (
  tx: Transaction,
  noticeIds: readonly string[],
): Promise<readonly StepRow[]> =>
  tx
    .select()
    .from(noticeStepTable)
    .where(inArray(noticeStepTable.noticeId, [...noticeIds]))
    .orderBy(asc(noticeStepTable.noticeId), asc(noticeStepTable.version))
    .limit(500);

export const saveObjection = async (tx: Transaction, row: ObjectionRow): Promise<void> => {
  const { outcome, answer, answeredBy, answeredAt, version } = row;
  await tx.insert(noticeObjectionTable).values(row).onConflictDoUpdate({
    target: noticeObjectionTable.objectionId,
    set: { outcome, answer, answeredBy, answeredAt, version },
  });
};

export const findObjection = async (
  tx: Transaction,
  objectionId: string,
): Promise<ObjectionRow | undefined> => {
  const [row] = await tx
    .select()
    .from(noticeObjectionTable)
    .where(eq(noticeObjectionTable.objectionId, objectionId))
    .limit(1);
  return row;
};

export const listObjections = (
  tx: Transaction,
  noticeIds: readonly string[],
): Promise<readonly ObjectionRow[]> =>
  tx
    .select()
    .from(noticeObjectionTable)
    .where(inArray(noticeObjectionTable.noticeId, [...noticeIds]))
    .orderBy(asc(noticeObjectionTable.objectionId))
    .limit(2_000);

/** The people of a notice, one a row. */
const ON_NOTICE = sql`
  select person_id::uuid as person_id from entrant_notice
    cross join lateral jsonb_array_elements(lines) as line
    cross join lateral jsonb_array_elements_text(line->'personIds') as person_id
  where entrant_notice.notice_id = notice_objection.notice_id`;

/**
 * What was objected to an entry goes with the first of its people, what was objected to a whole notice
 * with the last of all on it. That there was an objection, when and with which outcome, stays.
 */
export const emptyObjections = async (
  tx: Transaction,
  personIds: readonly string[],
): Promise<void> => {
  const people = sql`any(${sql.param([...personIds])}::uuid[])`;
  await tx.execute(sql`
    update notice_objection set matter = '—', answer = case when answer is not null then '—' end
    where entry_id in (select entry_id from entry_member where person_id = ${people})
      or (entry_id is null
        and exists (select from (${ON_NOTICE}) named where named.person_id = ${people})
        and not exists (
          select from (${ON_NOTICE}) named join person on person.person_id = named.person_id
          where person.erased_at is null))`);
};

export type NamedLine = {
  readonly names: readonly string[];
  readonly organisation: Bilingual;
  readonly group: Group;
};

/**
 * The lines with names and organisations; somebody erased since, or who took consent to publication
 * back, stands there without a name.
 */
export const nameLines = async (
  tx: Transaction,
  competitionId: string,
  lines: readonly NoticeLine[],
): Promise<readonly NamedLine[]> => {
  const personIds = lines.flatMap((line) => line.personIds);
  const withheld = await findWithheld(tx, competitionId, personIds);
  const people = await tx
    .select({ personId: personTable.personId, name: personTable.name })
    .from(personTable)
    .where(inArray(personTable.personId, personIds))
    .limit(40_000);
  const organisations = await tx
    .select({ organisationId: organisationTable.organisationId, name: organisationTable.name })
    .from(organisationTable)
    .where(
      inArray(
        organisationTable.organisationId,
        lines.map(({ organisationId }) => organisationId),
      ),
    )
    .limit(2_000);
  const shown = people.filter(({ personId }) => !withheld.has(personId));
  const nameOf = new Map(shown.map((row) => [row.personId, row.name]));
  const called = new Map(organisations.map((row) => [row.organisationId, row.name]));
  return lines.map(({ personIds, organisationId, group }) => ({
    names: personIds.map((personId) => nameOf.get(personId) ?? '—'),
    organisation: called.get(organisationId) ?? { zh: '—' },
    group,
  }));
};
