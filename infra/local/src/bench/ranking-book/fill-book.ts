import { subjectKey } from '@jinbang/contracts/mark-subject';
import type postgres from 'postgres';
import { onDatabase, withAdmin } from '../../servers/postgres-roles.ts';
import { copyIn, rowText } from '../copy-in.ts';
import type { BookPlan } from './book-plan.ts';

/**
 * In this session neither triggers nor references are looked at, for twenty million rows would wait for
 * nothing else; what the triggers would have counted is counted afterwards, by the same function.
 */
const AT_ONCE = [
  'set session_replication_role = replica',
  "set maintenance_work_mem = '1GB'",
  'set synchronous_commit = off',
];
const SCHEME_VERSION = 1;

function* subjectRows({ eventId, moduleId, entries }: BookPlan): Generator<string> {
  for (const { entryNo } of entries) {
    const subject = { kind: 'entry', moduleId, entryNo } as const;
    yield rowText([eventId, subjectKey(subject), JSON.stringify(subject)]);
  }
}

function* entryRows({ eventId, entries }: BookPlan): Generator<string> {
  for (const { entryId, withdrawn, ...admitted } of entries) {
    yield rowText([entryId, eventId, JSON.stringify(admitted), withdrawn]);
  }
}

const fillAround = async (sql: postgres.Sql, plan: BookPlan): Promise<number> => {
  const { eventId, competitionId, moduleId, arranged, aspects } = plan;
  await sql`insert into event (event_id, competition_id, arranged, judging_state)
    values (${eventId}, ${competitionId}, ${sql.json(arranged as never)}, 'MARKING')`;
  await sql`insert into told_part (set_kind, aggregate_id, set_version, part, event_id, rows)
    values ('scheme', ${moduleId}, 1, 1, ${eventId}, ${sql.json(aspects as never)})`;
  await copyIn(sql, 'entry (entry_id, event_id, admitted, withdrawn)', entryRows(plan));
  await copyIn(sql, 'subject (event_id, subject_key, subject)', subjectRows(plan));
  const [first] = await sql<{ id: string }[]>`select min(subject_id) as id from subject`;
  return Number(first?.id ?? 1);
};

/**
 * Every mark, made by the server itself as `valueFor` says: sheet by sheet and contestant by contestant, as
 * judges go, so that a contestant's marks lie scattered over the whole table.
 */
const fillMarks = async (
  sql: postgres.Sql,
  { entries, aspects, values }: BookPlan,
  firstId: number,
): Promise<void> => {
  const sheets = Map.groupBy(aspects.entries(), ([, { subCriterion }]) => subCriterion);
  for (const sheet of sheets.values()) {
    const asked = sheet.map(([aspect, { aspectId }]) => ({ aspect, aspect_id: aspectId }));
    await sql`
      insert into mark (subject_id, aspect_id, value, scheme_version, version)
      select ${firstId}::bigint + contestant, aspect_id,
        (string_to_array(${values.join(' ')}, ' '))[
          (((contestant * ${aspects.length}::bigint + aspect + 1) * 2654435761 & 4294967295) >> 8)
            % ${values.length}::bigint + 1],
        ${SCHEME_VERSION}::int, 1
      from generate_series(0, ${entries.length - 1}::bigint) as contestant,
        jsonb_to_recordset(${sql.json(asked)}) as asked (aspect bigint, aspect_id uuid)`;
  }
};

/** Puts a whole event into ranking's tables, the index of the marks afterwards. */
export const fillBook = (
  adminUrl: string,
  database: string,
  plan: BookPlan,
  closing: { readonly rows: number; readonly hash: string },
): Promise<void> =>
  withAdmin(onDatabase(adminUrl, database), async (sql) => {
    const firstId = await fillAround(sql, plan);
    await sql`insert into told_closing
      (set_kind, aggregate_id, set_version, event_id, parts, rows, hash)
      values ('scheme', ${plan.moduleId}, 1, ${plan.eventId}, 1, ${closing.rows}, ${closing.hash})`;
    for (const setting of AT_ONCE) await sql.unsafe(setting);
    await sql.unsafe('alter table mark drop constraint mark_pkey');
    await fillMarks(sql, plan, firstId);
    await sql.unsafe('alter table mark add primary key (subject_id, aspect_id)');
    await sql`insert into heard_tally (event_id, heard, rows, versions, content)
      select event_id, 'mark', count(*), sum(version),
        bit_xor(mark_content(subject_key, aspect_id, value, version))
      from mark join subject using (subject_id) group by event_id`;
    await sql.unsafe('vacuum analyze mark');
  });
