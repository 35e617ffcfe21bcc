import type { AnyFact } from '@jinbang/contracts/fact';
import { appendFacts } from '@jinbang/messaging/append';
import type { Transaction } from '@jinbang/service-kit/database';
import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { ReservedSql } from 'postgres';
import { answerText, statusOf } from './answer.ts';
import type { AnsweredCommand, BatchPlan, MarkRow, StateRow } from './mark-batch.rules.ts';
import { flight, mustHaveCommitted } from './mark-transaction.store.ts';

const dialect = new PgDialect();

/** The outbox has one door, which speaks drizzle; here its statement goes out with the others. */
const asTransaction = (sql: ReservedSql): Transaction =>
  // Safe: appendFacts uses `execute` and nothing else of a transaction.
  ({
    execute: (query: SQL) => {
      const { sql: text, params } = dialect.sqlToQuery(query);
      return sql.unsafe(text, params as never[], { prepare: true }).execute();
    },
  }) as unknown as Transaction;

const addMarks = (sql: ReservedSql, rows: readonly MarkRow[], recordedAt: string) => sql`
  insert into mark (mark_id, subject_id, aspect_id, judge_id, version, owner_id, event_id, value,
    entered_by, source, decided_at, recorded_at, command_id)
  select mark_id, subject_id, aspect_id, judge_id, version, owner_id, event_id, value::jsonb,
    entered_by, source, decided_at::timestamptz, ${recordedAt}::timestamptz, command_id
  from unnest(
    ${rows.map((row) => row.markId)}::uuid[],
    ${rows.map((row) => row.subjectId)}::uuid[],
    ${rows.map((row) => row.aspectId)}::uuid[],
    ${rows.map((row) => row.judgeId)}::uuid[],
    ${rows.map((row) => row.version)}::int[],
    ${rows.map((row) => row.ownerId)}::uuid[],
    ${rows.map((row) => row.eventId)}::uuid[],
    ${rows.map((row) => JSON.stringify(row.value))}::text[],
    ${rows.map((row) => row.enteredBy)}::uuid[],
    ${rows.map((row) => row.source)}::text[],
    ${rows.map((row) => row.decidedAt)}::text[],
    ${rows.map((row) => row.commandId)}::text[]
  ) as row (mark_id, subject_id, aspect_id, judge_id, version, owner_id, event_id, value,
    entered_by, source, decided_at, command_id)`;

/** In the order of the key, as every transaction writes them, so two never wait for each other. */
const addStates = (sql: ReservedSql, rows: readonly StateRow[]) => sql`
  insert into aspect_state (subject_id, aspect_id, aspect_state_id, event_id, module_id, sheet_id,
    owner_id, scheme_version, cells, state, value, version, told_value, told_fact_id)
  select subject_id, aspect_id, aspect_state_id, event_id, module_id, sheet_id,
    owner_id, scheme_version, cells::jsonb, state, value, version, told_value, told_fact_id
  from unnest(
    ${rows.map((row) => row.subjectId)}::uuid[],
    ${rows.map((row) => row.aspectId)}::uuid[],
    ${rows.map((row) => row.aspectStateId)}::uuid[],
    ${rows.map((row) => row.eventId)}::uuid[],
    ${rows.map((row) => row.moduleId)}::uuid[],
    ${rows.map((row) => row.sheetId)}::uuid[],
    ${rows.map((row) => row.ownerId)}::uuid[],
    ${rows.map((row) => row.schemeVersion)}::int[],
    ${rows.map((row) => JSON.stringify(row.cells))}::text[],
    ${rows.map((row) => row.state)}::text[],
    ${rows.map((row) => row.value)}::text[],
    ${rows.map((row) => row.version)}::int[],
    ${rows.map((row) => row.toldValue)}::text[],
    ${rows.map((row) => row.toldFactId)}::uuid[]
  ) as row (subject_id, aspect_id, aspect_state_id, event_id, module_id, sheet_id,
    owner_id, scheme_version, cells, state, value, version, told_value, told_fact_id)
  order by subject_id, aspect_id`;

const changeStates = (sql: ReservedSql, rows: readonly StateRow[]) => sql`
  update aspect_state set cells = row.cells::jsonb, state = row.state, value = row.value,
    version = row.version, told_value = row.told_value, told_fact_id = row.told_fact_id
  from unnest(
    ${rows.map((row) => row.subjectId)}::uuid[],
    ${rows.map((row) => row.aspectId)}::uuid[],
    ${rows.map((row) => JSON.stringify(row.cells))}::text[],
    ${rows.map((row) => row.state)}::text[],
    ${rows.map((row) => row.value)}::text[],
    ${rows.map((row) => row.version)}::int[],
    ${rows.map((row) => row.toldValue)}::text[],
    ${rows.map((row) => row.toldFactId)}::uuid[]
  ) as row (subject_id, aspect_id, cells, state, value, version, told_value, told_fact_id)
  where aspect_state.subject_id = row.subject_id and aspect_state.aspect_id = row.aspect_id`;

const addCommands = (sql: ReservedSql, rows: readonly AnsweredCommand[], recordedAt: string) => sql`
  insert into command (command_id, actor_id, fingerprint, status, answer, recorded_at)
  select command_id, actor_id, fingerprint, status, jsonb_build_object('text', answer),
    ${recordedAt}::timestamptz
  from unnest(
    ${rows.map((row) => row.commandId)}::text[],
    ${rows.map((row) => row.actorId)}::text[],
    ${rows.map((row) => row.fingerprint)}::text[],
    ${rows.map((row) => statusOf(row.answer))}::int[],
    ${rows.map((row) => answerText(row.answer))}::text[]
  ) as row (command_id, actor_id, fingerprint, status, answer)`;

const reopenSheets = (sql: ReservedSql, sheetIds: readonly string[]) => [
  sql`
    update score_sheet set signed = 0, signing_hash = null, version = version + 1
    where sheet_id = any(${sheetIds}::uuid[])`,
  sql`
    update module set sheets_version = sheets_version + 1
    where module_id in (select module_id from score_sheet where sheet_id = any(${sheetIds}::uuid[]))`,
];

export type BegunEvent = { event_id: string; version: number; competition_id: string | null };

/** Only one transaction ever finds an event without a state, so RUNNING is told once. */
export const beginEvents = (sql: ReservedSql, eventIds: readonly string[]) => sql<BegunEvent[]>`
  update event set state = 'RUNNING', version = version + 1
  where event_id = any(${eventIds}::uuid[]) and state is null
  returning event_id, version, competition_id`;

/**
 * Writes the plan in one flight and commits once every statement is known to have worked: one that
 * failed on this side of the wire would not abort the transaction. Throws unless all of it is stored.
 */
export const commitMarks = async (
  sql: ReservedSql,
  plan: BatchPlan,
  facts: readonly AnyFact[],
  recordedAt: string,
): Promise<void> => {
  const added = plan.states.filter((row) => row.isNew);
  const changed = plan.states.filter((row) => !row.isNew);
  const statements = [
    ...(plan.marks.length > 0 ? [addMarks(sql, plan.marks, recordedAt)] : []),
    ...(added.length > 0 ? [addStates(sql, added)] : []),
    ...(changed.length > 0 ? [changeStates(sql, changed)] : []),
    ...(plan.answered.length > 0 ? [addCommands(sql, plan.answered, recordedAt)] : []),
    ...(plan.unsignedSheetIds.length > 0 ? reopenSheets(sql, plan.unsignedSheetIds) : []),
  ].map((statement) => statement.execute());
  // The facts come last: the locks on the state rows put their positions in order of version.
  await flight([...statements, appendFacts(asTransaction(sql), facts)]);
  mustHaveCommitted(await sql`commit`);
};
