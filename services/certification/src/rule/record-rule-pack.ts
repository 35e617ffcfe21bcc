import { accept, refuse } from '@jinbang/kernel/result';
import { readRulePack } from '@jinbang/promotion/read-rule-pack';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome } from '../command.ts';
import { mayRecordPack } from '../viewer/viewer.access.ts';
import { addRulePack } from './rule-pack.store.ts';

/** Records a pack somebody brings, as data; its grammar is promotion's. A version is never changed. */
export const recordRulePack =
  (deps: CommandDeps) =>
  (frame: CommandFrame, json: unknown): Outcome<{ packId: string; packVersion: number }> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      if (!mayRecordPack(viewer)) return refuse(forbidden);
      const pack = readRulePack(json);
      if (!pack.ok) return pack;
      const isNew = await addRulePack(tx, pack.value, {
        recordedBy: viewer.personId,
        recordedAt: at,
      });
      if (!isNew) return refuse({ kind: 'conflict', code: 'rule-pack.version-taken' });
      return accept({ packId: pack.value.id, packVersion: pack.value.version });
    });
