import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { mayKeepKeys } from './key.access.ts';
import { flawOfRotation } from './key.rules.ts';
import { keyPlaceOf } from './key-place.store.ts';
import { addRotation } from './key-removal.store.ts';
import { addSigningKey, lockKey, setKeyState } from './signing-key.store.ts';
import type { Vault } from './vault.ts';

type Deps = CommandDeps & { readonly vault: Vault };
type Wish = { readonly bodyId: string; readonly keyName: string; readonly reason: string };

/** A new key signs from now on; the old one stays listed, so what it signed still verifies. */
export const rotateKey =
  (deps: Deps) =>
  (
    frame: CommandFrame,
    { bodyId, keyName, reason }: Wish,
  ): Outcome<{ keyName: string; newKey: string }> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      if (!mayKeepKeys(viewer, await keyPlaceOf(tx, bodyId))) return refuse(forbidden);
      const key = await lockKey(tx, bodyId, keyName);
      if (!key) return refuse(unknown('signing-key.unknown'));
      const flaw = flawOfRotation(key);
      if (flaw) return refuse(flaw);
      const { did, algorithm } = key;
      await setKeyState(tx, keyName, { state: 'retired', retiredAt: at });
      const newKey = await addSigningKey(tx, deps.vault, { bodyId, did, algorithm, madeAt: at });
      if (newKey === null) return refuse({ kind: 'conflict', code: 'signing-key.already-retired' });
      await addRotation(tx, {
        ...{ rotationId: deps.newId(), bodyId, algorithm, reason },
        ...{ retiredKey: keyName, newKey, rotatedBy: viewer.personId, rotatedAt: at },
      });
      return accept({ keyName, newKey });
    });
