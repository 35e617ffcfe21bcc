import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { subjectKey } from '@jinbang/contracts/mark-subject';
import type postgres from 'postgres';
import { onDatabase, withAdmin } from '../../servers/postgres-roles.ts';
import type { BookPlan } from './book-plan.ts';

const SCHEME_VERSION = 1;
/** The marks alone are counted here: triggers that count twenty million rows would be what is waited for. */
const WITHOUT_COUNTING = 'alter table mark disable trigger user';
const COUNTING = 'alter table mark enable trigger user';

const copyIn = async (sql: postgres.Sql, into: string, rows: Iterable<string>): Promise<void> => {
  const target = await sql.unsafe(`copy ${into} from stdin`).writable();
  await pipeline(Readable.from(rows), target);
};

/** A row of COPY's text form; nothing in it holds a tab or a line end. */
const rowText = (values: readonly (string | number | boolean)[]): string =>
  `${values.map((value) => (value === true ? 't' : value === false ? 'f' : value)).join('\t')}\n`;

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

/** A contestant's marks at once: one string for each is faster than two hundred. */
function* markRows({ entries, aspects, valueFor }: BookPlan, firstId: number): Generator<string> {
  for (const contestant of entries.keys()) {
    let text = '';
    for (const [aspect, { aspectId }] of aspects.entries()) {
      const value = valueFor(contestant, aspect);
      text += `${firstId + contestant}\t${aspectId}\t${value}\t${SCHEME_VERSION}\t1\n`;
    }
    yield text;
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

/** Puts a whole event into ranking's tables, marks by COPY and their index afterwards. */
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
    await sql.unsafe(WITHOUT_COUNTING);
    await sql.unsafe('alter table mark drop constraint mark_pkey');
    await copyIn(sql, 'mark', markRows(plan, firstId));
    await sql.unsafe('alter table mark add primary key (subject_id, aspect_id)');
    await sql.unsafe(COUNTING);
    const marks = plan.entries.length * plan.aspects.length;
    await sql`insert into heard_tally (event_id, heard, rows, versions)
      values (${plan.eventId}, 'mark', ${marks}, ${marks})`;
    await sql.unsafe('vacuum analyze mark');
  });
