import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome } from '../command.ts';
import { mayHandlePapers } from './hand-out.access.ts';
import { findSetting, saveSetting } from './paper.store.ts';

type Wish = { readonly bodyId: string; readonly uploadFirst: boolean; readonly basedOn: number };

/** Whether the office asks for the upload before the print, or takes either first. */
export const setPaperWay =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    { bodyId, uploadFirst, basedOn }: Wish,
  ): Outcome<{ uploadFirst: boolean; version: number }> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      if (!mayHandlePapers(viewer, bodyId)) return refuse(forbidden);
      const present = await findSetting(tx, bodyId);
      const stale = flawOfVersion('command.stale', basedOn, { version: present.version });
      if (stale) return refuse(stale);
      const version = basedOn + 1;
      const row = { bodyId, uploadFirst, setBy: viewer.personId, setAt: at, version };
      return (await saveSetting(tx, row))
        ? accept({ uploadFirst, version })
        : refuse({ kind: 'stale', code: 'command.stale', params: { version: present.version } });
    });
