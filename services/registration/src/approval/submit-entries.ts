import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { findRulesFor } from '../eligibility/admission-rule.store.ts';
import { checkEntries } from '../eligibility/check-entries.ts';
import type { EntryView } from '../entry/entry.body.ts';
import { findEntriesById } from '../entry/entry.store.ts';
import { entersFor, reaches } from '../entry/entry-form.access.ts';
import { chainOf } from '../event/event.access.ts';
import type { EventView } from '../event/event.body.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEventToChange } from '../event/event.store.ts';
import { findOver, quotaFull } from '../quota/find-over.ts';
import {
  type AdmissionRow,
  findWhoEntered,
  recordSteps,
  saveAdmissions,
  standingsOf,
} from './admission.store.ts';
import type { DecidedAdmissions } from './approval.body.ts';
import { flawOfSubmission } from './approval.rules.ts';
import { stepRow } from './entry-step.ts';

const rowsFor = async (
  tx: Transaction,
  entries: readonly EntryView[],
  entryIds: readonly string[],
  { actorId, at, batchId }: { actorId: string; at: Date; batchId: string },
): Promise<readonly AdmissionRow[]> => {
  const standings = await standingsOf(tx, entries);
  const entered = await findWhoEntered(tx, entryIds);
  return entries.map(({ entryId, ownerId, competitionId, eventId }) => ({
    entryId,
    ownerId,
    competitionId,
    eventId,
    state: 'submitted',
    batchId,
    place: entryIds.indexOf(entryId) + 1,
    enteredBy: entered.get(entryId)?.enteredBy ?? actorId,
    submittedBy: actorId,
    decidedBy: null,
    reason: null,
    changedAt: at,
    version: (standings.get(entryId)?.admission?.version ?? 0) + 1,
  }));
};

const flawOf = async (
  tx: Transaction,
  event: EventView,
  entryIds: readonly string[],
  entries: readonly EntryView[],
) => flawOfSubmission(event, entryIds, await standingsOf(tx, entries));

/** Hands entries in for approval, all or none; those past a quota are refused or wait, by the rules. */
export const submitEntries =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    eventId: string,
    entryIds: readonly string[],
  ): Promise<Result<DecidedAdmissions, Rejection>> =>
    carryOut(deps, frame, async ({ tx, held, at, actorId }) => {
      const event = await findEventToChange(tx, eventId);
      if (!event) return refuse(unknownEvent);
      const whose = entersFor(held, chainOf(event), at);
      if (whose === undefined) return refuse(forbidden);
      const entries = (await findEntriesById(tx, entryIds)).filter(
        (entry) => entry.eventId === eventId && reaches(whose, entry.organisationId),
      );
      const flaw = await flawOf(tx, event, entryIds, entries);
      if (flaw) return refuse(flaw);

      const rules = await findRulesFor(tx, event);
      const rows = await rowsFor(tx, entries, entryIds, { actorId, at, batchId: deps.newId() });
      const over = new Set(await findOver(tx, event, rules, rows));
      const full = quotaFull(rules, entryIds, over);
      if (full) return refuse(full);
      const placed = rows.map((row) =>
        over.has(row.entryId) ? { ...row, state: 'reserve' as const } : row,
      );
      const checks = await checkEntries(tx, event, rules, entries);
      await saveAdmissions(tx, placed);
      await recordSteps(
        tx,
        entries.map((entry) => {
          const step = over.has(entry.entryId) ? ('reserve' as const) : ('submitted' as const);
          const by = { askedBy: actorId, decidedBy: actorId };
          const told = { entry, step, rules, checks: checks.get(entry.entryId), ...by };
          return stepRow(told, deps.newId, at);
        }),
      );
      return accept({
        admissions: placed.map(({ entryId, state, version }) => ({ entryId, state, version })),
      });
    });
