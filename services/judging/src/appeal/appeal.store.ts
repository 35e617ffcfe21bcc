import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { appealStepTable, appealTable } from '../appeal.tables.ts';
import { type Appeal, type AppealStep, evolve, filed } from './appeal.rules.ts';

export type FiledRow = typeof appealTable.$inferSelect;
export type StepRow = typeof appealStepTable.$inferSelect;
/** What was filed, what became of it, and where it stands with that. */
export type AppealFile = {
  readonly row: FiledRow;
  readonly steps: readonly StepRow[];
  readonly appeal: Appeal;
};

const STEPS_MAX = 40_000;

const stepOf = ({ content, actedBy: by }: StepRow): AppealStep => {
  switch (content.kind) {
    case 'heard':
      return { kind: 'heard', by, heardAt: new Date(content.heardAt), panel: content.panel };
    case 'ruled':
      return { kind: 'ruled', by, outcome: content.outcome };
    case 'refused':
      return { kind: 'refused', by, ground: content.ground };
    default:
      return { kind: content.kind, by };
  }
};

const withSteps = async (
  tx: Transaction,
  rows: readonly FiledRow[],
): Promise<readonly AppealFile[]> => {
  if (rows.length === 0) return [];
  const ids = rows.map(({ appealId }) => appealId);
  const all = await tx
    .select()
    .from(appealStepTable)
    .where(inArray(appealStepTable.appealId, ids))
    .orderBy(asc(appealStepTable.appealId), asc(appealStepTable.version))
    .limit(STEPS_MAX);
  const byAppeal = Map.groupBy(all, ({ appealId }) => appealId);
  return rows.map((row) => {
    const steps = byAppeal.get(row.appealId) ?? [];
    return { row, steps, appeal: steps.map(stepOf).reduce(evolve, filed(row)) };
  });
};

/** The appeals of an event, newest first; those of some organisations or of all. */
export const findAppeals = async (
  tx: Transaction,
  where: {
    readonly eventId: string;
    readonly of: 'all' | ReadonlySet<string>;
    readonly after?: string | undefined;
    readonly limit: number;
  },
): Promise<readonly AppealFile[]> => {
  const { eventId, of, after, limit } = where;
  if (of !== 'all' && of.size === 0) return [];
  const rows = await tx
    .select()
    .from(appealTable)
    .where(
      and(
        eq(appealTable.eventId, eventId),
        of === 'all' ? undefined : inArray(appealTable.organisationId, [...of]),
        after === undefined ? undefined : lt(appealTable.appealId, after),
      ),
    )
    .orderBy(desc(appealTable.appealId))
    .limit(limit);
  return withSteps(tx, rows);
};

export const findAppeal = async (
  tx: Transaction,
  { eventId, appealId }: { readonly eventId: string; readonly appealId: string },
): Promise<AppealFile | undefined> => {
  const rows = await tx
    .select()
    .from(appealTable)
    .where(and(eq(appealTable.appealId, appealId), eq(appealTable.eventId, eventId)))
    .limit(1);
  const [file] = await withSteps(tx, rows);
  return file;
};

/** Those that carry one of these to the second tier. */
export const findCarriedOn = async (
  tx: Transaction,
  appealIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (appealIds.length === 0) return new Set();
  const rows = await tx
    .select({ first: appealTable.escalates })
    .from(appealTable)
    .where(inArray(appealTable.escalates, [...appealIds]))
    .limit(appealIds.length);
  return new Set(rows.flatMap(({ first }) => first ?? []));
};

/** From here on nobody else files or acts on an appeal of this event until the transaction ends. */
export const lockAppeals = async (tx: Transaction, eventId: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${eventId}, 2))`);
};

/** The next number of the event; asked under `lockAppeals`, it is given once. */
export const nextNumber = async (tx: Transaction, eventId: string): Promise<number> => {
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(${appealTable.number}), 0)::int` })
    .from(appealTable)
    .where(eq(appealTable.eventId, eventId));
  return (row?.last ?? 0) + 1;
};

export const saveAppeal = async (
  tx: Transaction,
  row: typeof appealTable.$inferInsert,
): Promise<void> => {
  await tx.insert(appealTable).values(row);
};

export const saveStep = async (
  tx: Transaction,
  row: typeof appealStepTable.$inferInsert,
): Promise<void> => {
  await tx.insert(appealStepTable).values(row);
};
