import type { IssuerChange } from '@jinbang/contracts/http/issuer';
import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { letGoOn } from '../number/waiting.store.ts';
import { mayFileIssuer } from '../viewer/viewer.access.ts';
import { flawOfPeople, flawOfScopes, flawOfSource } from './filing.rules.ts';
import { findIssuer, saveIssuer } from './issuer.store.ts';

/** A newer document of a body; what waited for it is tried again at once. */
export const changeIssuer =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    wish: IssuerChange & { readonly bodyId: string; readonly basedOn: number },
  ): Outcome<{ bodyId: string; version: number }> =>
    carryOutOnce(deps, frame, async ({ tx, viewer }) => {
      const { bodyId, basedOn, filingNo, filed } = wish;
      if (!mayFileIssuer(viewer)) return refuse(forbidden);
      const issuer = await findIssuer(tx, bodyId, { lock: true });
      if (!issuer) return refuse(unknown('issuer.unknown'));
      const { kind } = issuer;
      const numberSource = wish.numberSource ?? issuer.numberSource;
      const peopleMax = wish.peopleMax ?? issuer.peopleMax;
      const flaw =
        flawOfVersion('command.stale', basedOn, { version: issuer.version }) ??
        flawOfScopes(filed) ??
        flawOfSource(kind, numberSource) ??
        flawOfPeople(kind, peopleMax);
      if (flaw) return refuse(flaw);
      const version = issuer.version + 1;
      await saveIssuer(tx, bodyId, { filingNo, filed, numberSource, peopleMax, version });
      await letGoOn(tx, bodyId);
      return accept({ bodyId, version });
    });
