import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { mayKeepKeys } from './key.access.ts';
import { flawOfRequest } from './key.rules.ts';
import { keyPlaceOf } from './key-place.store.ts';
import { addRemoval } from './key-removal.store.ts';
import { lockKey } from './signing-key.store.ts';

type Wish = { readonly bodyId: string; readonly keyName: string; readonly reason: string };

/** The first of two people asks that a compromised key be removed, with the reason. */
export const requestRemoval =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    { bodyId, keyName, reason }: Wish,
  ): Outcome<{ removalId: string; version: number }> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      if (!mayKeepKeys(viewer, await keyPlaceOf(tx, bodyId))) return refuse(forbidden);
      const key = await lockKey(tx, bodyId, keyName);
      if (!key) return refuse(unknown('signing-key.unknown'));
      const flaw = flawOfRequest(key);
      if (flaw) return refuse(flaw);
      const removalId = deps.newId();
      const isNew = await addRemoval(tx, {
        ...{ removalId, bodyId, keyName, reason },
        ...{ requestedBy: viewer.personId, requestedAt: at, version: 1 },
      });
      return isNew
        ? accept({ removalId, version: 1 })
        : refuse({ kind: 'conflict', code: 'key-removal.already-requested' });
    });
