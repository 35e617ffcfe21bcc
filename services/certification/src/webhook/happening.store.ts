import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import {
  webhookDeliveryTable,
  webhookMessageTable,
  webhookSubscriptionTable,
  webhookWatchTable,
} from '../webhook.tables.ts';
import type { WebhookKind } from './terms.ts';

/** Something that became of a certificate, a batch or an upload of a body: ids, and when. */
export type Happening = {
  readonly kind: WebhookKind;
  readonly aboutId: string;
  readonly aboutVersion: number;
  readonly at: string;
  readonly data: Readonly<Record<string, unknown>>;
};

const SUBSCRIPTIONS_MAX = 5_000;

export const listListeners = (db: Database) =>
  db
    .select()
    .from(webhookSubscriptionTable)
    .where(ne(webhookSubscriptionTable.state, 'ended'))
    .limit(SUBSCRIPTIONS_MAX);
export type Listener = Awaited<ReturnType<typeof listListeners>>[number];

/** Up to when a body was looked through, held until the transaction ends; begins with `from`. */
export const holdWatch = async (tx: Transaction, bodyId: string, from: Date): Promise<Date> => {
  await tx.insert(webhookWatchTable).values({ bodyId, seenUntil: from }).onConflictDoNothing();
  const [row] = await tx
    .select()
    .from(webhookWatchTable)
    .where(eq(webhookWatchTable.bodyId, bodyId))
    .limit(1)
    .for('update');
  return row?.seenUntil ?? from;
};

export const moveWatch = async (tx: Transaction, bodyId: string, until: Date): Promise<void> => {
  await tx
    .update(webhookWatchTable)
    .set({ seenUntil: until })
    .where(eq(webhookWatchTable.bodyId, bodyId));
};

const contest = sql`case when source = 'assessment' then null else competition_id end`;
const ofCertificate = sql`jsonb_build_object(
  'certificateId', certificate_id, 'decisionId', decision_id, 'eventId', event_id,
  'competitionId', ${contest}, 'source', source, 'version', version)`;

/** Corrected or renewed, a certificate has a credential of a newer version; reissued (补发), only another sheet. */
const registerKind = sql`case act when 'suspend' then 'certificate.suspended'
  when 'reinstate' then 'certificate.reinstated' when 'reissue' then 'certificate.reissued'
  else 'certificate.superseded' end`;

/** What happened at a body since then and was not written down as a message yet; the earliest first. */
export const findHappenings = (
  tx: Transaction,
  { bodyId, from, limit }: { bodyId: string; from: Date; limit: number },
): Promise<readonly Happening[]> => {
  const since = from.toISOString();
  return tx.execute<Happening>(sql`
    select kind, about_id as "aboutId", about_version as "aboutVersion",
      to_json(at) #>> '{}' as at, data
    from (
      select 'certificate.issued' as kind, certificate_id as about_id, 1 as about_version,
        issued_at as at, ${ofCertificate} as data
      from certificate where body_id = ${bodyId} and issued_at >= ${since}
      union all
      select 'certificate.revoked', certificate_id, 1, revoked_at, ${ofCertificate}
      from certificate where body_id = ${bodyId} and revoked_at >= ${since}
      union all
      select ${registerKind}, certificate_id, certificate_version, recorded_at, jsonb_build_object(
        'certificateId', certificate_id, 'version', certificate_version, 'act', act)
      from register_entry where body_id = ${bodyId} and recorded_at >= ${since} and act <> 'revoke'
      union all
      select 'decision-batch.approved', batch_id, 1, approved_at, jsonb_build_object(
        'batchId', batch_id, 'eventId', event_id, 'competitionId', ${contest}, 'source', source,
        'decisionCount', decision_count)
      from decision_batch where body_id = ${bodyId} and approved_at >= ${since}
      union all
      select 'upload.handed-in', run_id, 1, handed_in_at, jsonb_build_object(
        'runId', run_id, 'eventId', event_id, 'rowCount', row_count)
      from upload_run where body_id = ${bodyId} and handed_in_at >= ${since}
      union all
      select 'upload.answered', receipt_id, 1, recorded_at, jsonb_build_object(
        'receiptId', receipt_id, 'runId', run_id, 'acceptedCount', accepted_count,
        'refusedCount', refused_count, 'missingCount', missing_count)
      from upload_receipt where body_id = ${bodyId} and recorded_at >= ${since}
    ) as happening
    where not exists (
      select from webhook_message told where told.kind = happening.kind
        and told.about_id = happening.about_id and told.about_version = happening.about_version)
    order by at, kind desc, about_id limit ${limit}`);
};

export const addMessages = async (
  tx: Transaction,
  messages: readonly (typeof webhookMessageTable.$inferInsert)[],
  deliveries: readonly (typeof webhookDeliveryTable.$inferInsert)[],
): Promise<void> => {
  if (messages.length > 0) await tx.insert(webhookMessageTable).values([...messages]);
  if (deliveries.length > 0) await tx.insert(webhookDeliveryTable).values([...deliveries]);
};

/** Holds the subscriptions of a body as they are, so that none begins or ends meanwhile. */
export const holdListeners = (tx: Transaction, bodyId: string): Promise<Listener[]> =>
  tx
    .select()
    .from(webhookSubscriptionTable)
    .where(
      and(
        eq(webhookSubscriptionTable.bodyId, bodyId),
        inArray(webhookSubscriptionTable.state, ['active', 'paused']),
      ),
    )
    .limit(SUBSCRIPTIONS_MAX)
    .for('share');
