import { accept, refuse } from '@jinbang/kernel/result';
import { enterTenant } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome } from '../command.ts';
import { addSigningKeys } from '../key/signing-key.store.ts';
import type { Vault } from '../key/vault.ts';
import { mayFileIssuer } from '../viewer/viewer.access.ts';
import type { NewIssuer } from './issuer.body.ts';
import { addIssuer } from './issuer.store.ts';

type Deps = CommandDeps & {
  readonly vault: Vault;
  readonly did: string;
  readonly origin: string;
};

/** Puts a filed body on record (M14) and makes its signing keys, sealed before they are stored. */
export const fileIssuer =
  (deps: Deps) =>
  (frame: CommandFrame, issuer: NewIssuer): Outcome<{ bodyId: string; version: number }> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      const { bodyId } = issuer;
      if (!mayFileIssuer(viewer)) return refuse(forbidden);
      const isNew = await addIssuer(tx, {
        ...issuer,
        did: deps.did,
        url: deps.origin,
        numberSource: 'own',
        state: 'active',
        recordedBy: viewer.personId,
        recordedAt: at,
        version: 1,
      });
      if (!isNew) return refuse({ kind: 'conflict', code: 'issuer.already-filed' });
      // The body exists from here on, and its keys are its own.
      await enterTenant(tx, bodyId);
      await addSigningKeys(tx, deps.vault, { bodyId, did: deps.did, madeAt: at });
      return accept({ bodyId, version: 1 });
    });
