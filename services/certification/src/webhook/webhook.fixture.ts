import type { MadeWebhookSecret, WebhookDeliveryView } from '@jinbang/contracts/http/webhook';
import type { Receiver } from '@jinbang/testkit/https-receiver';
import type { Certification, Person } from '../certification.fixture.ts';
import { reachable } from './address-guard.ts';
import { deliverTo } from './deliver-messages.ts';
import { findDue } from './delivery.store.ts';
import { type Resolve, sendMessage } from './send-message.ts';

const HOME = [{ address: '127.0.0.1', family: 4 }];
export const KINDS = ['certificate.issued', 'decision-batch.approved'] as const;

/** Has a body's machine told at this address, as its people would. */
export const subscribe = (
  person: Person,
  bodyId: string,
  url: string,
  kinds: readonly string[] = KINDS,
) =>
  person.post<MadeWebhookSecret & { code?: string }>(`/issuers/${bodyId}/webhooks`, {
    ...{ label: '示例系统', url, kinds },
  });

type Wish = {
  readonly ca: string | readonly string[];
  readonly now: () => Date;
  readonly resolve?: Resolve;
  readonly timeoutMs?: number;
};

/** One look of the sender: every subscription that is due gets what it can take now, side by side. */
export const sendingOf =
  (certification: Certification, { ca, now, resolve = async () => HOME, timeoutMs }: Wish) =>
  async (): Promise<number> => {
    const { feeder, tools, options } = certification;
    const send = sendMessage({ mayReach: reachable(['127.0.0.1']), resolve, ca, timeoutMs });
    const deliver = deliverTo({
      ...{ feeder, now, newId: options.newId, secretOf: tools.secretOf, send },
    });
    const due = await findDue(feeder, now());
    const tries = await Promise.all(due.map((subscriptionId) => deliver(subscriptionId)));
    return tries.reduce((sum, one) => sum + one, 0);
  };

export const deliveriesOf = async (person: Person, subscriptionId: string) =>
  (
    await person.get<{ items: WebhookDeliveryView[] }>(
      `/webhooks/${subscriptionId}/deliveries?limit=200`,
    )
  ).body.items;

export const kindsOf = ({ received }: Pick<Receiver, 'received'>): readonly string[] =>
  received.map(({ body }) => JSON.parse(body).type);
