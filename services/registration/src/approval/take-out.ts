import { appendFacts } from '@jinbang/messaging/append';
import type { CommandDeps, Work } from '../command-deps.ts';
import { findRulesFor } from '../eligibility/admission-rule.store.ts';
import type { EntryView } from '../entry/entry.body.ts';
import { findEntry, saveWithdrawal } from '../entry/entry.store.ts';
import { entryWithdrawn, isNumbered } from '../entry/entry-told.ts';
import type { EventView } from '../event/event.body.ts';
import { passOnPlace } from '../qualification/pass-on-place.ts';
import { takesEntries } from '../qualification/qualification.rules.ts';
import { findOver } from '../quota/find-over.ts';
import { findEventAdmissions, recordSteps, saveAdmissions } from './admission.store.ts';
import { stepRow } from './entry-step.ts';

type Leaving = {
  readonly event: EventView;
  readonly entry: EntryView;
  readonly reason: string | null;
};

/** Whoever waited behind a quota and has room now is handed in again. */
export const moveUpReserves = async (
  deps: CommandDeps,
  { tx, at, actorId }: Work,
  event: EventView,
): Promise<void> => {
  const rules = await findRulesFor(tx, event);
  const waiting = (await findEventAdmissions(tx, event.eventId)).filter(
    ({ state }) => state === 'reserve',
  );
  if (waiting.length === 0) return;
  const over = new Set(await findOver(tx, event, rules, []));
  const moved = waiting.filter(({ entryId }) => !over.has(entryId));
  await saveAdmissions(
    tx,
    moved.map((row) => ({
      ...row,
      state: 'submitted' as const,
      changedAt: at,
      version: row.version + 1,
    })),
  );
  for (const row of moved) {
    const entry = await findEntry(tx, row.entryId);
    if (!entry) continue;
    const by = { askedBy: row.submittedBy, decidedBy: actorId };
    await recordSteps(tx, [stepRow({ entry, step: 'moved-up', rules, ...by }, deps.newId, at)]);
  }
};

/** The entry alone: withdrawn, and told where it was told before. */
export const takeOutOfList = async (
  { tx, tell }: Pick<Work, 'tx' | 'tell'>,
  entry: EntryView,
): Promise<EntryView> => {
  const withdrawn: EntryView = { ...entry, state: 'withdrawn', version: entry.version + 1 };
  await saveWithdrawal(tx, withdrawn);
  await appendFacts(
    tx,
    [withdrawn].filter(isNumbered).map((one) => entryWithdrawn(one, tell)),
  );
  return withdrawn;
};

/**
 * Takes an entry out of its event, tells it where it was told before, and lets whoever waits for its
 * place move up: behind a quota, or behind it in a lower tier's list.
 */
export const takeOut = async (
  deps: CommandDeps,
  work: Work,
  { event, entry, reason }: Leaving,
): Promise<EntryView> => {
  const withdrawn = await takeOutOfList(work, entry);
  if (takesEntries(event.state)) await moveUpReserves(deps, work, event);
  await passOnPlace(deps, work, { event, entryId: entry.entryId, reason });
  return withdrawn;
};
