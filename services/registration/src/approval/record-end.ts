import type { CommandDeps, Work } from '../command-deps.ts';
import type { EntryView } from '../entry/entry.body.ts';
import { findAdmissions, recordSteps, saveAdmissions } from './admission.store.ts';
import { stepRow } from './entry-step.ts';

type Ending = { readonly entry: EntryView; readonly reason: string | null };

/** Writes down that an entry was withdrawn, by whom and why; who decided on it before stays on record. */
export const recordEnd = async (
  { newId }: Pick<CommandDeps, 'newId'>,
  { tx, at, actorId }: Pick<Work, 'tx' | 'at' | 'actorId'>,
  { entry, reason }: Ending,
): Promise<void> => {
  const row = (await findAdmissions(tx, [entry.entryId])).get(entry.entryId);
  if (row) {
    const version = row.version + 1;
    await saveAdmissions(tx, [{ ...row, state: 'withdrawn', reason, changedAt: at, version }]);
  }
  const by = { askedBy: actorId, decidedBy: actorId };
  await recordSteps(tx, [stepRow({ entry, step: 'withdrawn', reason, ...by }, newId, at)]);
};
