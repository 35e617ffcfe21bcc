import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { carryOutOnce, type Outcome, unknown } from '../command.ts';
import { findDelivery, setTryAfter, setWaiting } from './delivery.store.ts';
import { findOwn } from './find-own.ts';
import type { MadeIds } from './make-webhook.ts';
import {
  addSecret,
  changeSubscription,
  endSecrets,
  findSecrets,
  touchSubscription,
} from './webhook.store.ts';
import type { WebhookDeps } from './webhook-deps.ts';

type Versioned = { readonly subscriptionId: string; readonly version: number };
type State = 'active' | 'paused' | 'ended';

/** Pauses, goes on with (at once, whatever failed before) or ends a subscription; ending it ends its secrets. */
export const changeWebhook =
  (deps: WebhookDeps) =>
  (
    frame: CommandFrame,
    subscriptionId: string,
    { state, basedOn }: { readonly state: State; readonly basedOn: number },
  ): Outcome<Versioned> =>
    carryOutOnce(deps, frame, async (command) => {
      const found = await findOwn(command, subscriptionId);
      if (!found.ok) return found;
      const flaw = flawOfVersion('webhook.stale', basedOn, { version: found.value.version });
      if (flaw) return refuse(flaw);
      const { tx, viewer, at } = command;
      const by = { endedBy: viewer.personId, endedAt: at };
      const version = found.value.version + 1;
      const end = state === 'ended' ? by : { endedBy: null, endedAt: null };
      await changeSubscription(tx, subscriptionId, { state, ...end, version });
      if (state === 'ended') {
        const secrets = await findSecrets(tx, subscriptionId);
        await endSecrets(
          tx,
          secrets.map(({ secretId }) => secretId),
          by,
        );
      }
      return accept({ subscriptionId, version });
    });

/** A second secret beside the first: messages are signed with both until one is taken back. */
export const makeSecret =
  (deps: WebhookDeps) =>
  (frame: CommandFrame, subscriptionId: string): Outcome<MadeIds> =>
    carryOutOnce(deps, frame, async (command) => {
      const found = await findOwn(command, subscriptionId);
      if (!found.ok) return found;
      const { tx, viewer, at } = command;
      const [first, second] = await findSecrets(tx, subscriptionId);
      if (second) return refuse({ kind: 'conflict', code: 'webhook.two-secrets' });
      const secretId = deps.newId();
      const { bodyId, version } = found.value;
      const slot = first?.slot === 1 ? 2 : 1;
      const made = { madeBy: viewer.personId, madeAt: at };
      await addSecret(tx, { secretId, subscriptionId, bodyId, slot, ...made });
      await touchSubscription(tx, subscriptionId);
      return accept({ subscriptionId, secretId, version: version + 1 });
    });

/** Takes a secret back; the last one goes only with its subscription. */
export const endSecret =
  (deps: WebhookDeps) =>
  (frame: CommandFrame, subscriptionId: string, secretId: string): Outcome<Versioned> =>
    carryOutOnce(deps, frame, async (command) => {
      const found = await findOwn(command, subscriptionId);
      if (!found.ok) return found;
      const { tx, viewer, at } = command;
      const secrets = await findSecrets(tx, subscriptionId);
      if (!secrets.some((one) => one.secretId === secretId)) {
        return refuse(unknown('webhook-secret.unknown'));
      }
      if (secrets.length === 1) return refuse({ kind: 'conflict', code: 'webhook.last-secret' });
      await endSecrets(tx, [secretId], { endedBy: viewer.personId, endedAt: at });
      await touchSubscription(tx, subscriptionId);
      return accept({ subscriptionId, version: found.value.version + 1 });
    });

/** Sends a message again that was parked or taken; it keeps its id, so a receiver knows it. */
export const replayDelivery =
  (deps: WebhookDeps) =>
  (
    frame: CommandFrame,
    subscriptionId: string,
    messageId: string,
  ): Outcome<{ readonly messageId: string }> =>
    carryOutOnce(deps, frame, async (command) => {
      const found = await findOwn(command, subscriptionId);
      if (!found.ok) return found;
      const { tx, at } = command;
      const delivery = await findDelivery(tx, subscriptionId, messageId);
      if (!delivery) return refuse(unknown('webhook-delivery.unknown'));
      if (delivery.state === 'waiting') {
        return refuse({ kind: 'conflict', code: 'webhook-delivery.waiting' });
      }
      await setWaiting(tx, { subscriptionId, messageId, sinceAt: at });
      await setTryAfter(tx, subscriptionId, null);
      return accept({ messageId });
    });
