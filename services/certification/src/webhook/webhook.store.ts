import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm';
import {
  webhookDeliveryTable,
  webhookSecretTable,
  webhookSubscriptionTable,
} from '../webhook.tables.ts';

export type Subscription = typeof webhookSubscriptionTable.$inferSelect;
export type WebhookSecret = typeof webhookSecretTable.$inferSelect;

const LISTED_MAX = 100;

export const addSubscription = async (tx: Transaction, row: Subscription): Promise<void> => {
  await tx.insert(webhookSubscriptionTable).values(row);
};

export const addSecret = async (
  tx: Transaction,
  row: typeof webhookSecretTable.$inferInsert,
): Promise<void> => {
  await tx.insert(webhookSecretTable).values(row);
};

/** Held until the transaction ends, where it is to be changed. */
export const findSubscription = async (
  tx: Transaction,
  subscriptionId: string,
  { lock }: { readonly lock: boolean } = { lock: false },
): Promise<Subscription | undefined> => {
  const query = tx
    .select()
    .from(webhookSubscriptionTable)
    .where(eq(webhookSubscriptionTable.subscriptionId, subscriptionId))
    .limit(1);
  const [row] = await (lock ? query.for('update') : query);
  return row;
};

export const countOpen = async (tx: Transaction, bodyId: string): Promise<number> => {
  const rows = await tx
    .select({ subscriptionId: webhookSubscriptionTable.subscriptionId })
    .from(webhookSubscriptionTable)
    .where(
      and(eq(webhookSubscriptionTable.bodyId, bodyId), ne(webhookSubscriptionTable.state, 'ended')),
    )
    .limit(LISTED_MAX);
  return rows.length;
};

export const changeSubscription = async (
  tx: Transaction,
  subscriptionId: string,
  set: Pick<Subscription, 'state' | 'endedBy' | 'endedAt' | 'version'>,
): Promise<void> => {
  await tx
    .update(webhookSubscriptionTable)
    .set({ ...set, tryAfter: null })
    .where(eq(webhookSubscriptionTable.subscriptionId, subscriptionId));
};

export const findSecrets = (
  tx: Transaction,
  subscriptionId: string,
): Promise<readonly WebhookSecret[]> =>
  tx
    .select()
    .from(webhookSecretTable)
    .where(
      and(
        eq(webhookSecretTable.subscriptionId, subscriptionId),
        isNull(webhookSecretTable.endedAt),
      ),
    )
    .orderBy(asc(webhookSecretTable.slot))
    .limit(2);

export const endSecrets = async (
  tx: Transaction,
  secretIds: readonly string[],
  set: { readonly endedBy: string; readonly endedAt: Date },
): Promise<void> => {
  await tx
    .update(webhookSecretTable)
    .set(set)
    .where(sql`${webhookSecretTable.secretId} = any (${sql.param([...secretIds])}::uuid[])`);
};

export const touchSubscription = async (tx: Transaction, subscriptionId: string) => {
  await tx
    .update(webhookSubscriptionTable)
    .set({ version: sql`${webhookSubscriptionTable.version} + 1` })
    .where(eq(webhookSubscriptionTable.subscriptionId, subscriptionId));
};

/** Subscriptions of a body, ended ones last. */
export const listSubscriptions = (
  tx: Transaction,
  bodyId: string,
): Promise<readonly Subscription[]> =>
  tx
    .select()
    .from(webhookSubscriptionTable)
    .where(eq(webhookSubscriptionTable.bodyId, bodyId))
    .orderBy(
      sql`${webhookSubscriptionTable.state} = 'ended'`,
      asc(webhookSubscriptionTable.subscriptionId),
    )
    .limit(LISTED_MAX);

/** How many messages wait and are parked, and when one was delivered last, by subscription. */
export const countDeliveries = async (tx: Transaction, subscriptionIds: readonly string[]) => {
  if (subscriptionIds.length === 0) return new Map<string, never>();
  const rows = await tx
    .select({
      subscriptionId: webhookDeliveryTable.subscriptionId,
      waiting: sql<number>`(count(*) filter (where state = 'waiting'))::int`,
      parked: sql<number>`(count(*) filter (where state = 'parked'))::int`,
      lastDeliveredAt: sql<Date | null>`max(ended_at) filter (where state = 'delivered')`.mapWith(
        webhookDeliveryTable.endedAt,
      ),
    })
    .from(webhookDeliveryTable)
    .where(
      sql`${webhookDeliveryTable.subscriptionId} = any (${sql.param([...subscriptionIds])}::uuid[])`,
    )
    .groupBy(webhookDeliveryTable.subscriptionId)
    .limit(subscriptionIds.length);
  return new Map(rows.map((row) => [row.subscriptionId, row]));
};
