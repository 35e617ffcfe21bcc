import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { type Command, forbidden, unknown } from '../command.ts';
import { mayWriteDraft, writesAt } from './rule-draft.access.ts';
import { flawOfChange } from './rule-draft.rules.ts';
import { findDraft, type RuleDraft } from './rule-draft.store.ts';

/** An open draft for somebody who may write it, as it was when they saw it; locked until the end. */
export const findOwnDraft = async (
  { tx, viewer }: Command,
  { draftId, basedOn }: { readonly draftId: string; readonly basedOn: number },
): Promise<Result<RuleDraft, Rejection>> => {
  if (writesAt(viewer).length === 0) return refuse(forbidden);
  const draft = await findDraft(tx, draftId, { lock: true });
  if (!draft || !mayWriteDraft(viewer, draft)) return refuse(unknown('rule-draft.unknown'));
  const flaw = flawOfChange(draft) ?? flawOfVersion('command.stale', basedOn, present(draft));
  return flaw ? refuse(flaw) : accept(draft);
};

const present = ({ version, savedBy, savedAt }: RuleDraft) => ({
  version,
  savedBy,
  savedAt: savedAt.toISOString(),
});
