import type { Database, Transaction } from '@jinbang/service-kit/database';
import { prepared } from '@jinbang/service-kit/prepared-statements';
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { SignedRow } from '../batch/batch-rows.rules.ts';
import { decisionBatchTable, decisionTable, decisionVersionTable } from '../tables.ts';
import type { StandingDecision } from './reconcile.rules.ts';

export type DecisionRow = typeof decisionTable.$inferSelect;
export type NewDecisionRow = typeof decisionTable.$inferInsert;
export type NewVersionRow = typeof decisionVersionTable.$inferInsert;

const DECISIONS_MAX = 100_000;

/** One at a time decides in the whole service: the yearly limit counts across events and bodies. */
export const lockDeciding = async (tx: Transaction): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('deciding', 0))`);
};

/** The decisions that stand for an event, held until the transaction ends. */
export const findStanding = async (
  tx: Transaction,
  eventId: string,
): Promise<readonly StandingDecision[]> => {
  const rows = await tx
    .select({ standing: decisionTable, decision: decisionVersionTable.decision })
    .from(decisionTable)
    .innerJoin(
      decisionVersionTable,
      and(
        eq(decisionVersionTable.decisionId, decisionTable.decisionId),
        eq(decisionVersionTable.version, decisionTable.version),
      ),
    )
    .where(eq(decisionTable.eventId, eventId))
    .orderBy(asc(decisionTable.decisionId))
    .limit(DECISIONS_MAX)
    .for('update', { of: decisionTable });
  return rows.map(({ standing, decision }) => ({ ...standing, decision }));
};

/**
 * Appends the versions and moves each decision to its newest one. The rows travel as one JSON text:
 * with a parameter for each of some forty columns, writing a large result cost more than deciding it.
 */
export const saveDecisions = async (
  tx: Transaction,
  rows: readonly { standing: NewDecisionRow; version: NewVersionRow }[],
): Promise<void> => {
  if (rows.length === 0) return;
  const standings = JSON.stringify(rows.map(({ standing }) => standing));
  const versions = JSON.stringify(rows.map(({ version }) => version));
  await Promise.all([
    tx.execute(sql`${prepared}
      insert into decision (decision_id, body_id, competition_id, event_id, entry_id, person_id, kind,
        title_key, outcome, level, occupation_code, season_year, result_version, version, source, state,
        batch_id)
      select "decisionId", "bodyId", "competitionId", "eventId", "entryId", "personId", kind,
        coalesce("titleKey", ''), outcome, level, "occupationCode", "seasonYear", "resultVersion",
        version, coalesce(source, 'contest'), state, "batchId"
      from json_to_recordset(${standings}::text::json) as row (
        "decisionId" uuid, "bodyId" uuid, "competitionId" uuid, "eventId" uuid, "entryId" uuid,
        "personId" uuid, kind text, "titleKey" text, outcome text, level text, "occupationCode" text,
        "seasonYear" int, "resultVersion" int, version int, source text, state text, "batchId" uuid)
      on conflict (decision_id) do update set outcome = excluded.outcome, level = excluded.level,
        result_version = excluded.result_version, version = excluded.version, state = excluded.state,
        batch_id = excluded.batch_id, returned_reason = null, failure_code = null,
        failure_params = null, try_after = null`),
    tx.execute(sql`${prepared}
      insert into decision_version (decision_id, version, body_id, result_version, outcome, level,
        issue, rule_id, rule_version, pack_id, pack_version, reason, decision, sentence_zh,
        sentence_en, decided_at, caused_by, batch_id)
      select "decisionId", version, "bodyId", "resultVersion", outcome, level, issue, "ruleId",
        "ruleVersion", "packId", "packVersion", reason, decision, "sentenceZh", "sentenceEn",
        "decidedAt", "causedBy", "batchId"
      from json_to_recordset(${versions}::text::json) as row (
        "decisionId" uuid, version int, "bodyId" uuid, "resultVersion" int, outcome text, level text,
        issue text, "ruleId" text, "ruleVersion" int, "packId" text, "packVersion" int, reason text,
        decision json, "sentenceZh" text, "sentenceEn" text, "decidedAt" timestamptz,
        "causedBy" text, "batchId" uuid)`),
  ]);
};

export type BatchRow = typeof decisionBatchTable.$inferSelect;

export const addBatches = async (
  tx: Transaction,
  rows: readonly (typeof decisionBatchTable.$inferInsert)[],
): Promise<void> => {
  if (rows.length > 0) await tx.insert(decisionBatchTable).values([...rows]);
};

/** A newer result replaces what still waited for an office. */
export const supersedeWaiting = async (tx: Transaction, eventId: string): Promise<void> => {
  await tx
    .update(decisionBatchTable)
    .set({ state: 'superseded', version: sql`${decisionBatchTable.version} + 1` })
    .where(and(eq(decisionBatchTable.eventId, eventId), eq(decisionBatchTable.state, 'waiting')));
};

export const findBatch = async (
  tx: Database | Transaction,
  batchId: string,
  { lock }: { lock: boolean } = { lock: false },
): Promise<BatchRow | undefined> => {
  const query = tx
    .select()
    .from(decisionBatchTable)
    .where(eq(decisionBatchTable.batchId, batchId))
    .limit(1);
  const [row] = await (lock ? query.for('update') : query);
  return row;
};

export const saveBatch = async (
  tx: Transaction,
  batchId: string,
  set: Partial<typeof decisionBatchTable.$inferInsert>,
): Promise<void> => {
  await tx.update(decisionBatchTable).set(set).where(eq(decisionBatchTable.batchId, batchId));
};

/** The decisions of a batch that still wait, held until the transaction ends. */
export const findProposed = async (
  tx: Transaction,
  batchId: string,
): Promise<readonly SignedRow[]> =>
  tx
    .select({
      decisionId: decisionTable.decisionId,
      version: decisionTable.version,
      level: decisionTable.level,
      issue: decisionVersionTable.issue,
    })
    .from(decisionTable)
    .innerJoin(
      decisionVersionTable,
      and(
        eq(decisionVersionTable.decisionId, decisionTable.decisionId),
        eq(decisionVersionTable.version, decisionTable.version),
      ),
    )
    .where(and(eq(decisionTable.batchId, batchId), eq(decisionTable.state, 'proposed')))
    .orderBy(asc(decisionTable.decisionId))
    .limit(DECISIONS_MAX)
    .for('update', { of: decisionTable });

export const setDecisions = async (
  tx: Transaction,
  decisionIds: readonly string[],
  set: Partial<NewDecisionRow>,
): Promise<void> => {
  if (decisionIds.length === 0) return;
  await tx
    .update(decisionTable)
    .set(set)
    .where(sql`${decisionTable.decisionId} = any (${sql.param(decisionIds)}::uuid[])`);
};

export type DecisionFilter = {
  readonly eventId?: string | undefined;
  readonly competitionId?: string | undefined;
  readonly outcome?: DecisionRow['outcome'] | undefined;
  readonly kind?: DecisionRow['kind'] | undefined;
  readonly personId?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** A page of decisions with their live version, in order of their ids. */
export const listDecisions = (tx: Transaction, filter: DecisionFilter) => {
  const { eventId, competitionId, outcome, kind, personId, after } = filter;
  return tx
    .select({ standing: decisionTable, live: decisionVersionTable })
    .from(decisionTable)
    .innerJoin(
      decisionVersionTable,
      and(
        eq(decisionVersionTable.decisionId, decisionTable.decisionId),
        eq(decisionVersionTable.version, decisionTable.version),
      ),
    )
    .where(
      and(
        eventId === undefined ? undefined : eq(decisionTable.eventId, eventId),
        competitionId === undefined ? undefined : eq(decisionTable.competitionId, competitionId),
        outcome === undefined ? undefined : eq(decisionTable.outcome, outcome),
        kind === undefined ? undefined : eq(decisionTable.kind, kind),
        personId === undefined ? undefined : eq(decisionTable.personId, personId),
        after === undefined ? undefined : gt(decisionTable.decisionId, after),
      ),
    )
    .orderBy(asc(decisionTable.decisionId))
    .limit(filter.limit + 1);
};

export const listBatches = (tx: Transaction, eventId: string) =>
  tx
    .select()
    .from(decisionBatchTable)
    .where(eq(decisionBatchTable.eventId, eventId))
    .orderBy(asc(decisionBatchTable.batchId))
    .limit(200);

/** These decisions, held until the transaction ends. */
export const findDecisions = (
  tx: Transaction,
  decisionIds: readonly string[],
): Promise<readonly DecisionRow[]> =>
  tx
    .select()
    .from(decisionTable)
    .where(sql`${decisionTable.decisionId} = any (${sql.param(decisionIds)}::uuid[])`)
    .orderBy(asc(decisionTable.decisionId))
    .for('update');
