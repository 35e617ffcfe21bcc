import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, desc, eq, isNull, lt, lte, or, sql } from 'drizzle-orm';
import {
  webhookAttemptTable,
  webhookDeliveryTable,
  webhookMessageTable,
  webhookSecretTable,
  webhookSubscriptionTable,
} from '../webhook.tables.ts';

const LANES_MAX = 500;

const mayTry = (at: Date) =>
  and(
    eq(webhookSubscriptionTable.state, 'active'),
    or(isNull(webhookSubscriptionTable.tryAfter), lte(webhookSubscriptionTable.tryAfter, at)),
  );

/** Subscriptions that have something to be sent now. */
export const findDue = async (db: Database, at: Date): Promise<readonly string[]> => {
  const rows = await db
    .select({ subscriptionId: webhookSubscriptionTable.subscriptionId })
    .from(webhookSubscriptionTable)
    .where(
      and(
        mayTry(at),
        sql`exists (select from ${webhookDeliveryTable} waiting
          where waiting.subscription_id = ${webhookSubscriptionTable.subscriptionId}
            and waiting.state = 'waiting')`,
      ),
    )
    .orderBy(asc(webhookSubscriptionTable.subscriptionId))
    .limit(LANES_MAX);
  return rows.map(({ subscriptionId }) => subscriptionId);
};

/** The message that goes out next to a subscription, or nothing while it has to wait. */
export const findHead = async (db: Database, subscriptionId: string, at: Date) => {
  const [row] = await db
    .select({
      delivery: webhookDeliveryTable,
      body: webhookMessageTable.body,
      url: webhookSubscriptionTable.url,
    })
    .from(webhookDeliveryTable)
    .innerJoin(
      webhookSubscriptionTable,
      eq(webhookSubscriptionTable.subscriptionId, webhookDeliveryTable.subscriptionId),
    )
    .innerJoin(
      webhookMessageTable,
      eq(webhookMessageTable.messageId, webhookDeliveryTable.messageId),
    )
    .where(
      and(
        eq(webhookDeliveryTable.subscriptionId, subscriptionId),
        eq(webhookDeliveryTable.state, 'waiting'),
        mayTry(at),
      ),
    )
    .orderBy(asc(webhookDeliveryTable.position))
    .limit(1);
  return row;
};
export type Head = NonNullable<Awaited<ReturnType<typeof findHead>>>;

/** Ids of the secrets that are good, the newest first. */
export const findSecretIds = async (
  db: Database | Transaction,
  subscriptionId: string,
): Promise<readonly string[]> => {
  const rows = await db
    .select({ secretId: webhookSecretTable.secretId })
    .from(webhookSecretTable)
    .where(
      and(
        eq(webhookSecretTable.subscriptionId, subscriptionId),
        isNull(webhookSecretTable.endedAt),
      ),
    )
    .orderBy(desc(webhookSecretTable.madeAt))
    .limit(2);
  return rows.map(({ secretId }) => secretId);
};

export type Attempt = typeof webhookAttemptTable.$inferInsert;
type DeliveryChange = Pick<
  typeof webhookDeliveryTable.$inferSelect,
  'state' | 'attemptCount' | 'endedAt'
>;

/** Writes a try down with what became of its message; one that ended meanwhile keeps its end. */
export const saveAttempt = async (
  tx: Transaction,
  attempt: Attempt,
  change: DeliveryChange,
): Promise<void> => {
  await tx.insert(webhookAttemptTable).values(attempt);
  await tx
    .update(webhookDeliveryTable)
    .set(change)
    .where(
      and(
        eq(webhookDeliveryTable.subscriptionId, attempt.subscriptionId),
        eq(webhookDeliveryTable.messageId, attempt.messageId),
        eq(webhookDeliveryTable.state, 'waiting'),
      ),
    );
};

/** When a subscription is tried next; null: at once. */
export const setTryAfter = async (
  tx: Transaction,
  subscriptionId: string,
  tryAfter: Date | null,
): Promise<void> => {
  await tx
    .update(webhookSubscriptionTable)
    .set({ tryAfter })
    .where(eq(webhookSubscriptionTable.subscriptionId, subscriptionId));
};

export const pauseGone = async (tx: Transaction, subscriptionId: string): Promise<void> => {
  await tx
    .update(webhookSubscriptionTable)
    .set({ state: 'paused', version: sql`${webhookSubscriptionTable.version} + 1` })
    .where(
      and(
        eq(webhookSubscriptionTable.subscriptionId, subscriptionId),
        eq(webhookSubscriptionTable.state, 'active'),
      ),
    );
};

type DeliveryQuery = {
  readonly subscriptionId: string;
  readonly state?: 'waiting' | 'delivered' | 'parked' | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** Messages of a subscription with their last try, the newest first. */
export const listDeliveries = (
  tx: Transaction,
  { subscriptionId, state, after, limit }: DeliveryQuery,
) => {
  const last = tx
    .select()
    .from(webhookAttemptTable)
    .where(
      and(
        eq(webhookAttemptTable.subscriptionId, webhookDeliveryTable.subscriptionId),
        eq(webhookAttemptTable.messageId, webhookDeliveryTable.messageId),
      ),
    )
    .orderBy(desc(webhookAttemptTable.triedAt), desc(webhookAttemptTable.attemptId))
    .limit(1)
    .as('last');
  return tx
    .select({
      delivery: webhookDeliveryTable,
      message: webhookMessageTable,
      last: {
        outcome: last.outcome,
        status: last.status,
        tookMs: last.tookMs,
        triedAt: last.triedAt,
      },
    })
    .from(webhookDeliveryTable)
    .innerJoin(
      webhookMessageTable,
      eq(webhookMessageTable.messageId, webhookDeliveryTable.messageId),
    )
    .leftJoinLateral(last, sql`true`)
    .where(
      and(
        eq(webhookDeliveryTable.subscriptionId, subscriptionId),
        state === undefined ? undefined : eq(webhookDeliveryTable.state, state),
        after === undefined ? undefined : lt(webhookDeliveryTable.messageId, after),
      ),
    )
    .orderBy(desc(webhookDeliveryTable.messageId))
    .limit(limit + 1);
};
export type ListedDelivery = Awaited<ReturnType<typeof listDeliveries>>[number];

export const findDelivery = async (tx: Transaction, subscriptionId: string, messageId: string) => {
  const [row] = await tx
    .select()
    .from(webhookDeliveryTable)
    .where(
      and(
        eq(webhookDeliveryTable.subscriptionId, subscriptionId),
        eq(webhookDeliveryTable.messageId, messageId),
      ),
    )
    .limit(1)
    .for('update');
  return row;
};

/** Puts a message in the line again, where it stood. */
export const setWaiting = async (
  tx: Transaction,
  {
    subscriptionId,
    messageId,
    sinceAt,
  }: Record<'subscriptionId' | 'messageId', string> & {
    readonly sinceAt: Date;
  },
): Promise<void> => {
  await tx
    .update(webhookDeliveryTable)
    .set({ state: 'waiting', attemptCount: 0, sinceAt, endedAt: null })
    .where(
      and(
        eq(webhookDeliveryTable.subscriptionId, subscriptionId),
        eq(webhookDeliveryTable.messageId, messageId),
      ),
    );
};
