import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import {
  type CommandDeps,
  carryOutOnce,
  forbidden,
  lookUp,
  type Outcome,
  unknown,
} from '../command.ts';
import { findIssuer } from '../issuer/issuer.store.ts';
import { mayHandle, mayReadAtBody } from '../viewer/viewer.access.ts';
import { findSuspensionSetting, saveSuspensionSetting } from './suspension-setting.store.ts';

type Setting = { readonly bodyId: string; readonly asked: boolean; readonly version: number };

/** Whether a body's certificates carry a second status; version 0 where nobody ever said. */
export const readSuspensionSetting =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (personId: string, bodyId: string): Outcome<Setting> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      if (!mayReadAtBody(viewer, { bodyId })) return refuse(forbidden);
      const row = await findSuspensionSetting(tx, bodyId);
      return accept({ bodyId, asked: row?.asked ?? false, version: row?.version ?? 0 });
    });

/** From the next certificate on; what was issued keeps the status it carries. */
export const setSuspensionSetting =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    { bodyId, asked, basedOn }: { bodyId: string; asked: boolean; basedOn: number },
  ): Outcome<Setting> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      if (!mayHandle(viewer, { bodyId })) return refuse(forbidden);
      if (!(await findIssuer(tx, bodyId))) return refuse(unknown('issuer.unknown'));
      const row = await findSuspensionSetting(tx, bodyId, { lock: true });
      const stale = flawOfVersion('command.stale', basedOn, { version: row?.version ?? 0 });
      if (stale) return refuse(stale);
      const version = basedOn + 1;
      await saveSuspensionSetting(tx, {
        ...{ bodyId, asked, version },
        setBy: viewer.personId,
        setAt: at,
      });
      return accept({ bodyId, asked, version });
    });
