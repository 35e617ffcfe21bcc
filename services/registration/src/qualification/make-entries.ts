import type { NewId } from '@jinbang/kernel/id';
import type { RejectionIssue } from '@jinbang/kernel/rejection';
import type { Transaction } from '@jinbang/service-kit/database';
import { recordSteps, saveAdmissions } from '../approval/admission.store.ts';
import { stepRow } from '../approval/entry-step.ts';
import { findRulesFor } from '../eligibility/admission-rule.store.ts';
import { checkEntries } from '../eligibility/check-entries.ts';
import type { EntryView } from '../entry/entry.body.ts';
import { findEntered, insertEntries } from '../entry/entry.store.ts';
import type { EventView } from '../event/event.body.ts';
import { orderedIds } from '../ordered-ids.ts';
import type { ProposalLine } from './qualification.body.ts';
import { takeOverForms } from './take-over-form.ts';

type Making = { readonly newId: NewId; readonly at: Date; readonly actorId: string };

/** Who of these stands in the event already: nobody is entered twice. */
export const issuesOfEntered = async (
  tx: Transaction,
  event: EventView,
  lines: readonly ProposalLine[],
): Promise<readonly RejectionIssue[]> => {
  const people = lines.flatMap(({ members }) => members.map(({ personId }) => personId));
  if (people.length === 0) return [];
  const entered = new Set(await findEntered(tx, event.eventId, people));
  return lines.flatMap(({ feederEntryId, members }) =>
    members.some(({ personId }) => entered.has(personId))
      ? [{ at: `lines.${feederEntryId}`, code: 'entry.person-entered' }]
      : [],
  );
};

/**
 * Enters who qualified: the same persons, under the same ids, for the same organisation. Each is handed
 * in for approval: a rank below does not say that the rules of this tier are met. Their forms say what
 * the lower tier's said of their work; consents are asked for anew.
 */
export const makeEntries = async (
  tx: Transaction,
  event: EventView,
  lines: readonly ProposalLine[],
  { newId, at, actorId }: Making,
): Promise<ReadonlyMap<string, string>> => {
  if (lines.length === 0) return new Map();
  const { eventId, competitionId, ownerId } = event;
  const ids = orderedIds(newId, lines.length);
  const entries = lines.map(
    ({ organisationId, region, group, members }, place): EntryView => ({
      entryId: ids[place] ?? newId(),
      eventId,
      competitionId,
      ownerId,
      entryNo: null,
      organisationId,
      region,
      group,
      members: [...members],
      state: 'entered',
      version: 1,
    }),
  );
  await insertEntries(tx, entries, at);
  const made = lines.flatMap((line, place) => {
    const entry = entries[place];
    return entry ? [{ entry, line }] : [];
  });
  await takeOverForms(tx, event, made, { at, actorId });
  const rules = await findRulesFor(tx, event);
  const checks = await checkEntries(tx, event, rules, entries);
  const batchId = newId();
  const by = { enteredBy: actorId, submittedBy: actorId, decidedBy: null };
  await saveAdmissions(
    tx,
    entries.map(({ entryId }, place) => ({
      entryId,
      ownerId,
      competitionId,
      eventId,
      state: 'submitted' as const,
      batchId,
      place: place + 1,
      ...by,
      reason: null,
      changedAt: at,
      version: 1,
    })),
  );
  await recordSteps(
    tx,
    entries.map((entry) =>
      stepRow(
        {
          entry,
          step: 'submitted',
          rules,
          checks: checks.get(entry.entryId),
          askedBy: actorId,
          decidedBy: actorId,
        },
        newId,
        at,
      ),
    ),
  );
  return new Map(lines.map(({ feederEntryId }, place) => [feederEntryId, ids[place] ?? '']));
};
