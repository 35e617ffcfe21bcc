import type { Clock } from '@jinbang/kernel/clock';
import type { NewId } from '@jinbang/kernel/id';
import type { ReservedSql, Sql } from 'postgres';
import type { Answer } from './answer.ts';
import { aspectKey } from './aspect-state.ts';
import { decideBatch, type MarkCommand } from './mark-batch.rules.ts';
import type { MarkModule } from './mark-context.ts';
import { eventAdvancedFact } from './mark-facts.ts';
import {
  beginMarks,
  type LoadedRows,
  rollBack,
  type SubjectRow,
} from './mark-transaction.store.ts';
import { beginEvents, commitMarks } from './mark-writes.store.ts';
import type { ReadSetup } from './module-setup.store.ts';

export type EnterMarks = (commands: readonly MarkCommand[]) => Promise<readonly Answer[]>;

type Deps = {
  readonly client: Sql;
  readonly now: Clock;
  readonly newId: NewId;
  readonly readSetup: ReadSetup;
  readonly wake: () => void;
};

const subjectOf = (row: SubjectRow) => ({
  subjectId: row.subject_id,
  eventId: row.event_id,
  moduleId: row.module_id,
  sessionId: row.session_id,
  ownerId: row.owner_id,
  kind: row.kind,
  label: row.label,
  inUse: row.in_use,
  code: row.code,
});

const readModules = async (
  sql: ReservedSql,
  rows: readonly SubjectRow[],
  readSetup: ReadSetup,
): Promise<ReadonlyMap<string, MarkModule>> => {
  const modules = new Map<string, MarkModule>();
  for (const row of rows) {
    if (modules.has(row.module_id)) continue;
    const setup = await readSetup(sql, {
      moduleId: row.module_id,
      schemeVersion: row.scheme_version,
      panelsVersion: row.panels_version,
      sheetsVersion: row.sheets_version,
    });
    modules.set(row.module_id, {
      moduleId: row.module_id,
      eventId: row.event_id,
      competitionId: row.competition_id,
      ownerId: row.owner_id,
      locked: row.locked,
      registrationState: row.registration_state,
      running: row.running,
      setup,
    });
  }
  return modules;
};

const contextOf = (loaded: LoadedRows, modules: ReadonlyMap<string, MarkModule>, at: Date) => ({
  at,
  known: loaded.known,
  modules,
  subjects: new Map(loaded.subjects.map((row) => [row.subject_id, subjectOf(row)])),
  states: new Map(loaded.states.map((row) => [aspectKey(row.subjectId, row.aspectId), row])),
  held: Map.groupBy(loaded.held, ({ personId }) => personId),
});

/**
 * Many commands, one transaction: read, decide, write, commit (architecture §5). Each command is
 * answered for itself; a fault of the database throws, and then nothing of the batch is stored.
 */
export const enterMarks =
  ({ client, now, newId, readSetup, wake }: Deps): EnterMarks =>
  async (commands) => {
    const sql = await client.reserve();
    try {
      const loaded = await beginMarks(sql, commands);
      const at = now();
      const modules = await readModules(sql, loaded.subjects, readSetup);
      const plan = decideBatch(contextOf(loaded, modules, at), commands, newId);
      const begun = plan.begunEventIds.length > 0 ? await beginEvents(sql, plan.begunEventIds) : [];
      const occurredAt = at.toISOString();
      const advanced = begun.map((event) =>
        eventAdvancedFact({ eventId: event.event_id, version: event.version }, 'RUNNING', {
          factId: newId(),
          occurredAt,
          competitionId: event.competition_id,
          causedBy: plan.answered[0]?.commandId ?? event.event_id,
        }),
      );
      await commitMarks(sql, plan, [...advanced, ...plan.facts], occurredAt);
      if (advanced.length + plan.facts.length > 0) wake();
      return plan.answers;
    } catch (cause) {
      await rollBack(sql);
      throw cause;
    } finally {
      sql.release();
    }
  };
