import type { AnyFact } from '@jinbang/contracts/fact';
import type { Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import { aggregateOf, type Handler } from './handler.ts';

export type ParsedFact = { readonly fact: AnyFact; readonly handler: Handler };

const aggregateKey = (fact: AnyFact) => `${aggregateOf(fact.type)}/${fact.aggregateId}`;

/** Remembers the facts in the inbox; the ids that are new to this consumer come back. */
const rememberNew = async (
  tx: Transaction,
  consumer: string,
  facts: readonly ParsedFact[],
): Promise<ReadonlySet<string>> => {
  const rows = await tx.execute<{ fact_id: string }>(sql`
    insert into inbox (consumer, fact_id)
    select ${consumer}, fact_id from unnest(${sql.param(facts.map(({ fact }) => fact.factId))}::uuid[]) as fact (fact_id)
    on conflict do nothing returning fact_id`);
  return new Set(rows.map((row) => row.fact_id));
};

/** Of the facts about one aggregate keeps the newest, and that only if newer than what was applied. */
const keepNewest = async (
  tx: Transaction,
  consumer: string,
  facts: readonly ParsedFact[],
): Promise<readonly ParsedFact[]> => {
  const newest = new Map<string, ParsedFact>();
  for (const parsed of facts) {
    if (parsed.handler.order !== 'latest') continue;
    const known = newest.get(aggregateKey(parsed.fact));
    if (!known || known.fact.aggregateVersion < parsed.fact.aggregateVersion) {
      newest.set(aggregateKey(parsed.fact), parsed);
    }
  }
  const candidates = [...newest.values()].map(({ fact }) => fact);
  if (candidates.length === 0) return facts;
  const applied = await tx.execute<{ aggregate: string; aggregate_id: string }>(sql`
    insert into applied_version as known (consumer, aggregate, aggregate_id, version)
    select ${consumer}, aggregate, aggregate_id, version from unnest(
      ${sql.param(candidates.map((fact) => aggregateOf(fact.type)))}::text[],
      ${sql.param(candidates.map((fact) => fact.aggregateId))}::text[],
      ${sql.param(candidates.map((fact) => fact.aggregateVersion))}::int[]
    ) as candidate (aggregate, aggregate_id, version)
    on conflict (consumer, aggregate, aggregate_id)
      do update set version = excluded.version where known.version < excluded.version
    returning aggregate, aggregate_id`);
  const isNewer = new Set(applied.map((row) => `${row.aggregate}/${row.aggregate_id}`));
  return facts.filter(
    (parsed) =>
      parsed.handler.order === 'each' ||
      (newest.get(aggregateKey(parsed.fact)) === parsed && isNewer.has(aggregateKey(parsed.fact))),
  );
};

/** Neighbours for the same handler are handed over as one list, so a reaction can write them at once. */
const runsOf = (facts: readonly ParsedFact[]): readonly (readonly ParsedFact[])[] => {
  const runs: ParsedFact[][] = [];
  for (const parsed of facts) {
    const last = runs.at(-1);
    if (last?.[0]?.handler === parsed.handler) last.push(parsed);
    else runs.push([parsed]);
  }
  return runs;
};

/** Inbox first, then effects, in order, in the caller's transaction: effect and memory agree. */
export const applyBatch = async (
  tx: Transaction,
  consumer: string,
  facts: readonly ParsedFact[],
): Promise<void> => {
  if (facts.length === 0) return;
  const fresh = await rememberNew(tx, consumer, facts);
  const seen = new Set<string>();
  const first = facts.filter(({ fact }) => {
    const isFirst = fresh.has(fact.factId) && !seen.has(fact.factId);
    seen.add(fact.factId);
    return isFirst;
  });
  const toApply = await keepNewest(tx, consumer, first);
  for (const run of runsOf(toApply)) {
    // Safe: each fact was parsed with the schema of the handler it is handed to.
    await run[0]?.handler.apply(run.map(({ fact }) => fact) as never, tx);
  }
};
