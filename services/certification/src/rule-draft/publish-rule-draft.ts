import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { carryOutOnce, type Outcome } from '../command.ts';
import { addRulePack } from '../rule/rule-pack.store.ts';
import { findOwnDraft } from './find-own-draft.ts';
import type { DraftPublished, Publication } from './rule-draft.body.ts';
import { nextVersion, publishable } from './rule-draft.rules.ts';
import { changeDraft, findRecordedVersions } from './rule-draft.store.ts';
import { type TryingDeps, tryDraft } from './try-draft.ts';

type Asked = Publication & { readonly draftId: string; readonly basedOn: number };

/** Records a draft as the next version of its pack: a second person, after a trial or a reason for none. */
export const publishRuleDraft =
  (deps: TryingDeps) =>
  async (frame: CommandFrame, asked: Asked): Outcome<DraftPublished> => {
    // A trial takes its time: it is over before the transaction begins, which checks the version.
    const tried = await tryDraft(deps, frame.actorId, asked);
    if (!tried.ok) return tried;
    const trial = tried.value;
    return carryOutOnce(deps, frame, async (command) => {
      const found = await findOwnDraft(command, asked);
      if (!found.ok) return found;
      const { tx, viewer, at } = command;
      const { draftId, packId } = found.value;
      const { untriedReason } = asked;
      const packVersion = nextVersion(await findRecordedVersions(tx, packId));
      const isTriedOrExcused = trial !== null || untriedReason !== undefined;
      const pack = publishable({ ...found.value, isTriedOrExcused }, viewer.personId, packVersion);
      if (!pack.ok) return pack;
      const isNew = await addRulePack(tx, pack.value, {
        recordedBy: viewer.personId,
        recordedAt: at,
      });
      if (!isNew) return refuse({ kind: 'conflict', code: 'rule-pack.version-taken' });
      const version = found.value.version + 1;
      await changeDraft(tx, draftId, {
        state: 'published',
        closedBy: viewer.personId,
        closedAt: at,
        publishedVersion: packVersion,
        trial,
        untriedReason: trial ? null : (untriedReason ?? null),
        version,
      });
      return accept({ draftId, version, packId, packVersion });
    });
  };
