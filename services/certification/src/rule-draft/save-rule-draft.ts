import { accept } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, type Outcome } from '../command.ts';
import { findOwnDraft } from './find-own-draft.ts';
import type { DraftSaved } from './rule-draft.body.ts';
import { nextVersion, underId } from './rule-draft.rules.ts';
import { changeDraft, findRecordedVersions } from './rule-draft.store.ts';
import type { DraftJson } from './rule-draft.tables.ts';

type Saving = { readonly draftId: string; readonly pack: DraftJson; readonly basedOn: number };

/** Keeps what was typed, whole or not. */
export const saveRuleDraft =
  (deps: CommandDeps) =>
  (frame: CommandFrame, saving: Saving): Outcome<DraftSaved> =>
    carryOutOnce(deps, frame, async (command) => {
      const found = await findOwnDraft(command, saving);
      if (!found.ok) return found;
      const { tx, viewer, at } = command;
      const { draftId, packId, writers, version: there } = found.value;
      const version = there + 1;
      const next = nextVersion(await findRecordedVersions(tx, packId));
      await changeDraft(tx, draftId, {
        pack: underId(saving.pack, packId, next),
        writers: [...new Set([...writers, viewer.personId])],
        savedBy: viewer.personId,
        savedAt: at,
        version,
      });
      return accept({ draftId, version });
    });
