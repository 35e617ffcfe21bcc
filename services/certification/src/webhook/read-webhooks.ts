import type { WebhookDeliveryView, WebhookView } from '@jinbang/contracts/http/webhook';
import { accept, refuse } from '@jinbang/kernel/result';
import { type CommandDeps, forbidden, lookUp, type Outcome, unknown } from '../command.ts';
import { findIssuer } from '../issuer/issuer.store.ts';
import { mayHandle, mayReadAtBody } from '../viewer/viewer.access.ts';
import { type ListedDelivery, listDeliveries } from './delivery.store.ts';
import {
  countDeliveries,
  findSecrets,
  findSubscription,
  listSubscriptions,
  type Subscription,
  type WebhookSecret,
} from './webhook.store.ts';

type Read = Pick<CommandDeps, 'db' | 'now'>;
type Counts = Awaited<ReturnType<typeof countDeliveries>>;

const viewOf = (
  row: Subscription,
  secrets: readonly WebhookSecret[],
  counts: Counts,
): WebhookView => {
  const { subscriptionId, bodyId, label, url, kinds, state, madeBy, version } = row;
  const counted = counts.get(subscriptionId);
  return {
    ...{ subscriptionId, bodyId, label, url, kinds: [...kinds], state, madeBy, version },
    madeAt: row.madeAt.toISOString(),
    secrets: secrets.map(({ secretId, slot, madeAt }) => ({
      ...{ secretId, slot, madeAt: madeAt.toISOString() },
    })),
    waitingCount: counted?.waiting ?? 0,
    parkedCount: counted?.parked ?? 0,
    lastDeliveredAt: counted?.lastDeliveredAt?.toISOString() ?? null,
    tryAfter: row.tryAfter?.toISOString() ?? null,
  };
};

/** Who of a body's machines wants to be told what, and how it goes; no secret. */
export const readWebhooks =
  (deps: Read) =>
  (
    personId: string,
    bodyId: string,
  ): Outcome<{ items: WebhookView[]; next: null; mayChange: boolean }> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      if (!(await findIssuer(tx, bodyId))) return refuse(unknown('issuer.unknown'));
      if (!mayReadAtBody(viewer, { bodyId })) return refuse(forbidden);
      const rows = await listSubscriptions(tx, bodyId);
      const counts = await countDeliveries(
        tx,
        rows.map(({ subscriptionId }) => subscriptionId),
      );
      const items: WebhookView[] = [];
      for (const row of rows) {
        items.push(viewOf(row, await findSecrets(tx, row.subscriptionId), counts));
      }
      return accept({ items, next: null, mayChange: mayHandle(viewer, { bodyId }) });
    });

const deliveryOf = ({ delivery, message, last }: ListedDelivery): WebhookDeliveryView => ({
  ...{ messageId: delivery.messageId, kind: message.kind, aboutId: message.aboutId },
  ...{ state: delivery.state, attemptCount: delivery.attemptCount },
  occurredAt: message.occurredAt.toISOString(),
  endedAt: delivery.endedAt?.toISOString() ?? null,
  last: last && { ...last, triedAt: last.triedAt.toISOString() },
});

type Query = {
  readonly state?: 'waiting' | 'delivered' | 'parked' | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** What was sent to one subscription, the newest first: numbers and words, nothing the other side said. */
export const readDeliveries =
  (deps: Read) =>
  (
    personId: string,
    subscriptionId: string,
    query: Query,
  ): Outcome<{ items: WebhookDeliveryView[]; next: string | null }> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      const found = await findSubscription(tx, subscriptionId);
      if (!found) return refuse(unknown('webhook.unknown'));
      if (!mayReadAtBody(viewer, found)) return refuse(forbidden);
      const rows = await listDeliveries(tx, { subscriptionId, ...query });
      const page = rows.slice(0, query.limit);
      const last = rows.length > page.length ? page.at(-1)?.delivery.messageId : undefined;
      return accept({ items: page.map(deliveryOf), next: last ?? null });
    });
