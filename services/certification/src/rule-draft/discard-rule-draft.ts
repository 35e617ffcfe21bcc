import { accept } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, type Outcome } from '../command.ts';
import { findOwnDraft } from './find-own-draft.ts';
import type { DraftSaved } from './rule-draft.body.ts';
import { changeDraft } from './rule-draft.store.ts';

/** Puts a draft away: nobody changes or publishes it any more, and it can still be read. */
export const discardRuleDraft =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    asked: { readonly draftId: string; readonly basedOn: number },
  ): Outcome<DraftSaved> =>
    carryOutOnce(deps, frame, async (command) => {
      const found = await findOwnDraft(command, asked);
      if (!found.ok) return found;
      const { tx, viewer, at } = command;
      const { draftId } = found.value;
      const version = found.value.version + 1;
      await changeDraft(tx, draftId, {
        state: 'discarded',
        closedBy: viewer.personId,
        closedAt: at,
        version,
      });
      return accept({ draftId, version });
    });
