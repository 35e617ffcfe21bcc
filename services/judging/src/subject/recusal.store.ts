import type { Transaction } from '@jinbang/service-kit/database';
import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { recusalTable } from '../moved.tables.ts';
import { moduleTable, subjectTable } from '../tables.ts';
import type { MovedSubject } from './moved.rules.ts';
import { type Recused, recusedAt } from './recusal.rules.ts';

/** Keeps what was told for ever, where it is something else than before and its owner is known. */
const recordRecusals = async (tx: Transaction, where: SQL): Promise<void> => {
  await tx.execute(sql`
    insert into recusal_told (session_id, version, event_id, module_id, owner_id, pairs)
    select session_id, coalesce(last.version, 0) + 1, told.event_id, told.module_id,
      told.owner_id, told.pairs
    from recusal as told left join lateral (
      select version, module_id, pairs from recusal_told
      where recusal_told.session_id = told.session_id order by version desc limit 1
    ) as last on true
    where ${where} and told.owner_id is not null
      and (last.module_id, last.pairs) is distinct from (told.module_id, told.pairs)
    order by session_id`);
};

/** Keeps what was told before anybody said whose event it is. */
export const recordAdopted = (tx: Transaction, eventId: string): Promise<void> =>
  recordRecusals(tx, sql`told.event_id = ${eventId} and last.version is null`);

/** What registration told of these sessions; readers read their modules' setup again. */
export const saveRecusals = async (
  tx: Transaction,
  rows: readonly (typeof recusalTable.$inferInsert)[],
): Promise<void> => {
  await tx
    .insert(recusalTable)
    .values([...rows])
    .onConflictDoUpdate({
      target: recusalTable.sessionId,
      set: { moduleId: sql`excluded.module_id`, pairs: sql`excluded.pairs` },
    });
  const sessionIds = sql.param(rows.map(({ sessionId }) => sessionId));
  await recordRecusals(tx, sql`told.session_id = any(${sessionIds}::uuid[])`);
  await tx
    .update(moduleTable)
    .set({ sheetsVersion: sql`${moduleTable.sheetsVersion} + 1` })
    .where(
      inArray(
        moduleTable.moduleId,
        rows.map(({ moduleId }) => moduleId),
      ),
    );
};

export type MarkedModule = {
  readonly moduleId: string;
  readonly eventId: string;
  readonly ownerId: string;
  readonly schemeVersion: number;
};

/** A module that is being marked; undefined before its scheme is published and once it is locked. */
export const findMarkedModule = async (
  tx: Transaction,
  moduleId: string,
): Promise<MarkedModule | undefined> => {
  const [row] = await tx
    .select({
      eventId: moduleTable.eventId,
      ownerId: moduleTable.ownerId,
      schemeVersion: moduleTable.schemeVersion,
    })
    .from(moduleTable)
    .where(and(eq(moduleTable.moduleId, moduleId), isNull(moduleTable.lockedAt)))
    .limit(1);
  if (!row || row.ownerId === null || row.schemeVersion === 0) return undefined;
  return { moduleId, ...row, ownerId: row.ownerId };
};

const findRecused = async (
  tx: Transaction,
  moves: readonly MovedSubject[],
  { recusals, subjects }: { readonly recusals: SQL; readonly subjects: SQL },
): Promise<Recused> => {
  const told = await tx.select().from(recusalTable).where(recusals).limit(500);
  const pairs = told.flatMap(({ sessionId, pairs: own }) =>
    own.map(({ judgeId, station }) => ({ sessionId, judgeId, station })),
  );
  if (pairs.length === 0) return new Map();
  const rows = await tx
    .select({
      subjectId: subjectTable.subjectId,
      sessionId: subjectTable.sessionId,
      label: subjectTable.label,
    })
    .from(subjectTable)
    .where(subjects)
    .limit(20_000);
  return recusedAt(pairs, rows, moves);
};

export const findRecusedInModule = (
  tx: Transaction,
  moduleId: string,
  moves: readonly MovedSubject[],
): Promise<Recused> =>
  findRecused(tx, moves, {
    recusals: eq(recusalTable.moduleId, moduleId),
    subjects: eq(subjectTable.moduleId, moduleId),
  });

export const findRecusedInEvent = (
  tx: Transaction,
  eventId: string,
  moves: readonly MovedSubject[],
): Promise<Recused> =>
  findRecused(tx, moves, {
    recusals: eq(recusalTable.eventId, eventId),
    subjects: eq(subjectTable.eventId, eventId),
  });
