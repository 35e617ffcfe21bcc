import type { NewIssuer } from '@jinbang/contracts/http/issuer';
import { accept, refuse } from '@jinbang/kernel/result';
import { enterTenant } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { findCompetition } from '../competition/competition.store.ts';
import { addSigningKeys } from '../key/signing-key.store.ts';
import type { Vault } from '../key/vault.ts';
import { mayFileIssuer } from '../viewer/viewer.access.ts';
import { flawOfFiling, usualSource } from './filing.rules.ts';
import { addIssuer } from './issuer.store.ts';

type Deps = CommandDeps & {
  readonly vault: Vault;
  readonly did: string;
  readonly origin: string;
};

/** Puts a body, a committee of one contest or an office on record (M14) and makes its signing keys, sealed before they are stored. */
export const fileIssuer =
  (deps: Deps) =>
  (frame: CommandFrame, issuer: NewIssuer): Outcome<{ bodyId: string; version: number }> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      const { bodyId } = issuer;
      if (!mayFileIssuer(viewer)) return refuse(forbidden);
      const flaw = flawOfFiling(issuer);
      if (flaw) return refuse(flaw);
      if (issuer.competitionId && !(await findCompetition(tx, issuer.competitionId))) {
        return refuse(unknown('competition.unknown'));
      }
      const isNew = await addIssuer(tx, {
        ...issuer,
        did: deps.did,
        url: deps.origin,
        numberSource: issuer.numberSource ?? usualSource(issuer.kind),
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
