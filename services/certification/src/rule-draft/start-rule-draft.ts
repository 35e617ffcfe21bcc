import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { findRulePack } from '../rule/rule-pack.store.ts';
import { writesAt } from './rule-draft.access.ts';
import type { DraftBeginning, DraftSaved } from './rule-draft.body.ts';
import { beginningOf, isCollected, nextVersion, underId } from './rule-draft.rules.ts';
import { addDraft, findRecordedVersions } from './rule-draft.store.ts';

/** Begins a draft: empty, or as a copy of a version of any pack. */
export const startRuleDraft =
  (deps: CommandDeps) =>
  (frame: CommandFrame, { packId, from }: DraftBeginning): Outcome<DraftSaved> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      const places = writesAt(viewer);
      if (places.length === 0) return refuse(forbidden);
      if (isCollected(packId)) {
        return refuse({ kind: 'conflict', code: 'rule-draft.collected-pack' });
      }
      const copied = from && (await findRulePack(tx, from.packId, from.packVersion));
      if (from && !copied) return refuse(unknown('rule-pack.unknown'));
      const version = nextVersion(await findRecordedVersions(tx, packId));
      const draftId = deps.newId();
      await addDraft(tx, {
        draftId,
        packId,
        basedOnPack: from?.packId ?? null,
        basedOnVersion: from?.packVersion ?? null,
        pack: underId(beginningOf(copied), packId, version),
        places: [...places],
        state: 'open',
        authorId: viewer.personId,
        writers: [viewer.personId],
        begunAt: at,
        savedBy: viewer.personId,
        savedAt: at,
        closedBy: null,
        closedAt: null,
        publishedVersion: null,
        trial: null,
        untriedReason: null,
        version: 1,
      });
      return accept({ draftId, version: 1 });
    });
