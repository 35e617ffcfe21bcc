import type { NewWebhook } from '@jinbang/contracts/http/webhook';
import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { findIssuer } from '../issuer/issuer.store.ts';
import { mayHandle } from '../viewer/viewer.access.ts';
import { readAddress } from './address-guard.ts';
import { addSecret, addSubscription, countOpen } from './webhook.store.ts';
import type { WebhookDeps } from './webhook-deps.ts';

const OPEN_MAX = 10;

/** Ids alone: the secret follows from its id and goes out beside the answer, never into it. */
export type MadeIds = {
  readonly subscriptionId: string;
  readonly secretId: string;
  readonly version: number;
};

/** Adds an address a body's machine wants to be told at, with its first secret. */
export const makeWebhook =
  (deps: WebhookDeps) =>
  (frame: CommandFrame, bodyId: string, { label, url, kinds }: NewWebhook): Outcome<MadeIds> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      if (!mayHandle(viewer, { bodyId })) return refuse(forbidden);
      if (!(await findIssuer(tx, bodyId, { lock: true }))) return refuse(unknown('issuer.unknown'));
      const address = readAddress(url, deps.mayReach);
      if (!address.ok) return address;
      if ((await countOpen(tx, bodyId)) >= OPEN_MAX) {
        return refuse({ kind: 'conflict', code: 'webhook.too-many', params: { limit: OPEN_MAX } });
      }
      const [subscriptionId, secretId] = [deps.newId(), deps.newId()];
      const made = { madeBy: viewer.personId, madeAt: at };
      const open = { state: 'active', endedBy: null, endedAt: null, tryAfter: null } as const;
      await addSubscription(tx, {
        ...{ subscriptionId, bodyId, label, url: address.value.href, kinds: [...new Set(kinds)] },
        ...{ ...made, ...open, version: 1 },
      });
      await addSecret(tx, { secretId, subscriptionId, bodyId, slot: 1, ...made });
      return accept({ subscriptionId, secretId, version: 1 });
    });
