import type { RegistrationState } from '@jinbang/contracts/lifecycle';
import type { KeyKind, ResultCode } from '@jinbang/contracts/mark-subject';
import { Fault } from '@jinbang/kernel/fault';
import type { HeldOffice } from '@jinbang/service-kit/held-office';
import postgres, { type ReservedSql, type Sql } from 'postgres';
import { readAnswer } from './answer.ts';
import type { AspectState } from './aspect-state.ts';
import type { KnownAnswer, MarkCommand } from './mark-batch.rules.ts';

/**
 * Connections for marks alone, beside the pool of everything else: only here are statements sent in
 * one flight, prepared once per connection. Limits as in `openDatabase`.
 */
export const openMarkClient = (url: string, connections: number): Sql =>
  postgres(url, {
    max: connections,
    onnotice: () => {},
    connect_timeout: 5,
    connection: {
      application_name: 'judging-marks',
      statement_timeout: 5_000,
      idle_in_transaction_session_timeout: 10_000,
    },
  });

export type SubjectRow = {
  readonly subject_id: string;
  readonly event_id: string;
  readonly module_id: string;
  readonly session_id: string | null;
  readonly owner_id: string;
  readonly kind: KeyKind;
  readonly label: string;
  readonly in_use: boolean;
  readonly code: ResultCode;
  readonly competition_id: string | null;
  readonly locked: boolean;
  readonly running: boolean;
  readonly registration_state: RegistrationState | null;
  readonly scheme_version: number;
  readonly panels_version: number;
  readonly sheets_version: number;
};

export type LoadedRows = {
  readonly known: ReadonlyMap<string, KnownAnswer>;
  readonly subjects: readonly SubjectRow[];
  readonly states: readonly AspectState[];
  readonly held: readonly HeldOffice[];
};

type CommandRow = { command_id: string; fingerprint: string; answer: string };

/** All or nothing: waits for every statement of a flight, then throws the first failure. */
export const flight = async <const Queries extends readonly PromiseLike<unknown>[]>(
  queries: Queries,
): Promise<{ -readonly [Place in keyof Queries]: Awaited<Queries[Place]> }> => {
  const settled = await Promise.allSettled(queries);
  const failed = settled.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  // Safe: none was rejected, and allSettled keeps the places.
  return settled.map((one) => (one.status === 'fulfilled' ? one.value : undefined)) as never;
};

type Wanted = {
  readonly commandIds: readonly string[];
  readonly subjectIds: readonly string[];
  readonly aspectIds: readonly string[];
  readonly pairs: { readonly subjectIds: readonly string[]; readonly aspectIds: readonly string[] };
  readonly personIds: readonly string[];
};

const wantedBy = (commands: readonly MarkCommand[]): Wanted => {
  const pairs = new Map<string, readonly [string, string]>();
  for (const { form } of commands) {
    if (!form.ok) continue;
    const { subjectId, aspectId } = form.value;
    pairs.set(`${subjectId}/${aspectId}`, [subjectId, aspectId]);
  }
  const list = [...pairs.values()];
  const subjectIds = list.map(([subjectId]) => subjectId);
  const aspectIds = list.map(([, aspectId]) => aspectId);
  return {
    commandIds: commands.map(({ commandId }) => commandId),
    subjectIds: [...new Set(subjectIds)],
    aspectIds: [...new Set(aspectIds)],
    pairs: { subjectIds, aspectIds },
    personIds: [...new Set(commands.map(({ actorId }) => actorId))],
  };
};

/**
 * Begins the transaction and reads all it needs in one flight. The module locks are shared: marks
 * do not wait for each other, but a signature or a lock of the module waits for them and they for it.
 */
export const beginMarks = async (
  sql: ReservedSql,
  commands: readonly MarkCommand[],
): Promise<LoadedRows> => {
  const { commandIds, subjectIds, pairs, personIds } = wantedBy(commands);
  const [, , , known, subjects, states, held] = await flight([
    sql`begin`,
    sql`select set_config('jinbang.tenants', tenants_of_subjects(${subjectIds}::uuid[]), true)`,
    sql`
      select pg_advisory_xact_lock_shared(key) from (
        select distinct hashtextextended(module_id::text, 0) as key
        from subject where subject_id = any(${subjectIds}::uuid[]) order by 1) as module`,
    sql<CommandRow[]>`
      select command_id, fingerprint, answer->>'text' as answer
      from command where command_id = any(${commandIds}::text[])`,
    sql<SubjectRow[]>`
      select subject_id, subject.event_id, subject.module_id, session_id, subject.owner_id, kind, label,
        in_use, code, competition_id, locked_at is not null as locked, event.state is not null as running,
        registration_state, scheme_version, panels_version, sheets_version
      from subject
        join module on module.module_id = subject.module_id
        join event on event.event_id = subject.event_id
      where subject_id = any(${subjectIds}::uuid[])`,
    sql<AspectState[]>`
      select aspect_state_id as "aspectStateId", subject_id as "subjectId", aspect_id as "aspectId",
        cells, state, value, version, told_value as "toldValue", told_fact_id as "toldFactId"
      from aspect_state
        join unnest(${pairs.subjectIds}::uuid[], ${pairs.aspectIds}::uuid[])
          as wanted (subject_id, aspect_id) using (subject_id, aspect_id)
      order by subject_id, aspect_id for update of aspect_state`,
    sql<HeldOffice[]>`
      select appointment_id as "appointmentId", person_id as "personId", office,
        scope_kind as "scopeKind", scope_id as "scopeId", organisation_id as "organisationId",
        from_at as "fromAt", to_at as "toAt", ended, version
      from held_office where person_id = any(${personIds}::uuid[]) and not ended`,
  ]);
  return {
    known: new Map(
      known.map((row) => [
        row.command_id,
        { fingerprint: row.fingerprint, answer: readAnswer(row.answer) },
      ]),
    ),
    subjects,
    states,
    held,
  };
};

export const rollBack = async (sql: ReservedSql): Promise<void> => {
  // The connection may be the very thing that failed.
  await sql`rollback`.catch(() => {});
};

/** True after COMMIT; a failed transaction answers a commit with ROLLBACK. */
export const mustHaveCommitted = (result: { readonly command: string }): void => {
  if (result.command === 'COMMIT') return;
  throw new Fault('the marks were not committed', { retryable: true });
};
