import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { mayFileIssuer } from '../viewer/viewer.access.ts';
import type { IssuerChange } from './issuer.body.ts';
import { changeIssuerRow, findIssuer } from './issuer.store.ts';

/** A new filing document, or another state (提醒, 警告, 暂停, 退出, 取消资质): only an active body issues. */
export const changeIssuer =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    wish: IssuerChange & { readonly bodyId: string; readonly basedOn: number },
  ): Outcome<{ bodyId: string; version: number }> =>
    carryOutOnce(deps, frame, async ({ tx, viewer }) => {
      const { bodyId, basedOn, filingNo, filed, state } = wish;
      if (!mayFileIssuer(viewer)) return refuse(forbidden);
      const issuer = await findIssuer(tx, bodyId, { lock: true });
      if (!issuer) return refuse(unknown('issuer.unknown'));
      const { version: there } = issuer;
      const stale = flawOfVersion('command.stale', basedOn, { version: there });
      if (stale) return refuse(stale);
      const version = issuer.version + 1;
      await changeIssuerRow(tx, bodyId, { filingNo, filed, state, version });
      return accept({ bodyId, version });
    });
