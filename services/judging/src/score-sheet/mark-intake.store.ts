import type { AnyFact } from '@jinbang/contracts/fact';
import { appendFacts } from '@jinbang/messaging/append';
import type { Transaction } from '@jinbang/service-kit/database';
import type { HeldOffice } from '@jinbang/service-kit/held-office';
import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import postgres, { type Sql } from 'postgres';
import { answerText, readAnswer, statusOf } from './answer.ts';
import type { AspectState } from './aspect-state.ts';
import type { BatchPlan, KnownAnswer, MarkCommand } from './mark-batch.rules.ts';
import type { MarkModule, MarkSubjectRow } from './mark-context.ts';

/**
 * Connections for marks alone, beside the pool of everything else: only here are statements prepared
 * once per connection and sent without a transaction around them. Limits as in `openDatabase`.
 */
export const openMarkClient = (url: string, connections: number): Sql =>
  postgres(url, {
    max: connections,
    onnotice: () => {},
    connect_timeout: 5,
    connection: { application_name: 'judging-marks', statement_timeout: 5_000 },
  });

/** A module as it was read, without what is kept in memory of it. */
export type ModuleRow = Omit<MarkModule, 'setup'> & {
  readonly schemeVersion: number;
  readonly panelsVersion: number;
  readonly sheetsVersion: number;
};

export type Ground = {
  readonly known: ReadonlyMap<string, KnownAnswer>;
  readonly subjects: readonly MarkSubjectRow[];
  readonly modules: readonly ModuleRow[];
  readonly states: readonly AspectState[];
  readonly held: readonly HeldOffice[];
};

type HeldRow = Omit<HeldOffice, 'fromAt' | 'toAt'> & { fromAt: string; toAt: string | null };
type GroundRow = Omit<Ground, 'known' | 'held'> & {
  readonly known: readonly { commandId: string; fingerprint: string; answer: string }[];
  readonly held: readonly HeldRow[];
};

const heldOf = (row: HeldRow): HeldOffice => ({
  ...row,
  fromAt: new Date(row.fromAt),
  toAt: row.toAt === null ? null : new Date(row.toAt),
});

/** Subjects and aspects the commands are about; a malformed command is about none. */
const pairsOf = (commands: readonly MarkCommand[]) => {
  const pairs = new Map<string, readonly [string, string]>();
  for (const { form } of commands) {
    if (!form.ok) continue;
    const { subjectId, aspectId } = form.value;
    pairs.set(`${subjectId}/${aspectId}`, [subjectId, aspectId]);
  }
  return [...pairs.values()];
};

/** Everything a batch is decided by, in one statement; `store_marks` checks that it still holds. */
export const readGround = async (
  client: Sql,
  commands: readonly MarkCommand[],
): Promise<Ground> => {
  const pairs = pairsOf(commands);
  const subjectIds = pairs.map(([subjectId]) => subjectId);
  const [row] = await client<{ ground: GroundRow }[]>`
    select read_marks(
      ${commands.map(({ commandId }) => commandId)}::text[],
      ${[...new Set(subjectIds)]}::uuid[],
      ${subjectIds}::uuid[],
      ${pairs.map(([, aspectId]) => aspectId)}::uuid[],
      ${[...new Set(commands.map(({ actorId }) => actorId))]}::uuid[]) as ground`;
  return groundOf(row?.ground);
};

const groundOf = (row: Partial<GroundRow> | undefined): Ground => {
  const { known = [], held = [], subjects = [], modules = [], states = [] } = row ?? {};
  return {
    subjects,
    modules,
    states,
    held: held.map(heldOf),
    known: new Map(
      known.map(({ commandId, fingerprint, answer }) => [
        commandId,
        { fingerprint, answer: readAnswer(answer) },
      ]),
    ),
  };
};

/** The same ground, read inside a transaction that stores with `storeBatchIn`. */
export const readGroundIn = async (
  tx: Transaction,
  commands: readonly MarkCommand[],
): Promise<Ground> => {
  const pairs = pairsOf(commands);
  const subjectIds = pairs.map(([subjectId]) => subjectId);
  const [row] = await tx.execute<{ ground: GroundRow }>(sql`
    select read_marks(
      ${sql.param(commands.map(({ commandId }) => commandId))}::text[],
      ${sql.param([...new Set(subjectIds)])}::uuid[],
      ${sql.param(subjectIds)}::uuid[],
      ${sql.param(pairs.map(([, aspectId]) => aspectId))}::uuid[],
      ${sql.param([...new Set(commands.map(({ actorId }) => actorId))])}::uuid[]) as ground`);
  return groundOf(row?.ground);
};

/** Stores a decided batch and its facts as part of a transaction: with all the rest of it, or not at all. */
export const storeBatchIn = async (
  tx: Transaction,
  ground: Ground,
  plan: BatchPlan,
  recordedAt: string,
): Promise<void> => {
  if (plan.answered.length === 0) return;
  await tx.execute(storeStatement(ground, plan, recordedAt));
  await appendFacts(tx, plan.facts);
};

/** The outbox has one door; here its statement is taken, to be sent as part of another. */
const outboxStatement = async (facts: readonly AnyFact[]): Promise<SQL | undefined> => {
  let statement: SQL | undefined;
  const taker = {
    execute: async (query: SQL) => {
      statement = query;
    },
  };
  // Safe: appendFacts uses `execute` and nothing else of a transaction.
  await appendFacts(taker as unknown as Transaction, facts);
  return statement;
};

/** The call that stores a batch; lists travel as JSON texts, which the database takes apart once. */
const storeStatement = (ground: Ground, plan: BatchPlan, recordedAt: string): SQL => {
  const { subjects, modules } = ground;
  const seen = subjects.map(({ subjectId, inUse, code }) => ({ subjectId, inUse, code }));
  const commands = plan.answered.map(({ commandId, actorId, fingerprint, answer }) => ({
    commandId,
    actorId,
    fingerprint,
    status: statusOf(answer),
    answer: answerText(answer),
  }));
  const json = (rows: readonly object[]) => sql`${JSON.stringify(rows)}::text::json`;
  const ids = (list: readonly string[]) => sql`${sql.param([...list])}::uuid[]`;
  return sql`select store_marks(
    ${[...new Set(subjects.map(({ ownerId }) => ownerId))].join(',')}, ${recordedAt}::timestamptz,
    ${ids(modules.map(({ moduleId }) => moduleId))}, ${ids(subjects.map(({ subjectId }) => subjectId))},
    ${ids(plan.unsignedSheetIds)}, ${json(modules)}, ${json(seen)}, ${json(plan.begun)},
    ${json(plan.marks)}, ${json(plan.states.filter(({ versionBefore }) => versionBefore === 0))},
    ${json(plan.states.filter(({ versionBefore }) => versionBefore > 0))}, ${json(commands)})`;
};

const dialect = new PgDialect();

/**
 * Stores a decided batch and its facts in one statement, which is the whole transaction: when it
 * answers, all of it is durable, and when it does not, nothing or all of it is. The version of every
 * state is checked, so facts of one aggregate get their positions in order.
 */
export const storeBatch = async (
  client: Sql,
  ground: Ground,
  plan: BatchPlan,
  recordedAt: string,
): Promise<void> => {
  if (plan.answered.length === 0) return;
  const store = storeStatement(ground, plan, recordedAt);
  const told = await outboxStatement(plan.facts);
  const { sql: text, params } = dialect.sqlToQuery(
    told ? sql`with told as (${told}) ${store}` : store,
  );
  await client.unsafe(text, params as never[], { prepare: true });
};
