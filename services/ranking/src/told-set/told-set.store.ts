import type { Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import type { SetKind } from '../tables.ts';

export type KeptPart = {
  readonly aggregateId: string;
  readonly setVersion: number;
  readonly part: number;
  readonly eventId: string;
  readonly rows: readonly unknown[];
};

export type KeptClosing = {
  readonly aggregateId: string;
  readonly setVersion: number;
  readonly eventId: string;
  readonly parts: number;
  readonly rows: number;
  readonly hash: string;
};

/** Keeps parts as told; whether the set is whole is asked when it is read. */
export const keepParts = async (
  tx: Transaction,
  kind: SetKind,
  parts: readonly KeptPart[],
): Promise<void> => {
  await tx.execute(sql`
    insert into told_part (set_kind, aggregate_id, set_version, part, event_id, rows)
    select ${kind}, aggregate_id, set_version, part, event_id, rows::jsonb
    from unnest(
      ${sql.param(parts.map((one) => one.aggregateId))}::uuid[],
      ${sql.param(parts.map((one) => one.setVersion))}::int[],
      ${sql.param(parts.map((one) => one.part))}::int[],
      ${sql.param(parts.map((one) => one.eventId))}::uuid[],
      ${sql.param(parts.map((one) => JSON.stringify(one.rows)))}::text[]
    ) as told (aggregate_id, set_version, part, event_id, rows)
    on conflict do nothing`);
};

export const keepClosings = async (
  tx: Transaction,
  kind: SetKind,
  closings: readonly KeptClosing[],
): Promise<void> => {
  await tx.execute(sql`
    insert into told_closing (set_kind, aggregate_id, set_version, event_id, parts, rows, hash)
    select ${kind}, aggregate_id, set_version, event_id, parts, rows, hash
    from unnest(
      ${sql.param(closings.map((one) => one.aggregateId))}::uuid[],
      ${sql.param(closings.map((one) => one.setVersion))}::int[],
      ${sql.param(closings.map((one) => one.eventId))}::uuid[],
      ${sql.param(closings.map((one) => one.parts))}::int[],
      ${sql.param(closings.map((one) => one.rows))}::int[],
      ${sql.param(closings.map((one) => one.hash))}::text[]
    ) as told (aggregate_id, set_version, event_id, parts, rows, hash)
    on conflict do nothing`);
};
