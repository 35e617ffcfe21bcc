import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import { findRulesFor } from '../eligibility/admission-rule.store.ts';
import { checkEntries } from '../eligibility/check-entries.ts';
import { outcomeOf } from '../eligibility/eligibility.rules.ts';
import { checkInWords } from '../eligibility/eligibility.sentences.ts';
import type { EntryView } from '../entry/entry.body.ts';
import { unknownEntry } from '../entry/entry.rules.ts';
import { findEntry } from '../entry/entry.store.ts';
import { chainOf } from '../event/event.access.ts';
import type { EventView } from '../event/event.body.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEvent } from '../event/event.store.ts';
import { pageFrom } from '../page.ts';
import { findCalled } from '../person/called-people.store.ts';
import {
  countByState,
  findAdmissions,
  findQualified,
  findWhoEntered,
  listByState,
  listSteps,
} from './admission.store.ts';
import { mayReadAdmissions } from './approval.access.ts';
import type {
  AdmissionPage,
  AdmissionQuery,
  AdmissionView,
  EntryHistory,
} from './approval.body.ts';

const viewAll = async (
  tx: Transaction,
  event: EventView,
  entries: readonly EntryView[],
): Promise<{ approval: AdmissionPage['approval']; views: readonly AdmissionView[] }> => {
  const ids = entries.map(({ entryId }) => entryId);
  const rules = await findRulesFor(tx, event);
  const checks = await checkEntries(tx, event, rules, entries);
  const admissions = await findAdmissions(tx, ids);
  const entered = await findWhoEntered(tx, ids);
  const qualified = await findQualified(tx, ids);
  const views = entries.map((entry): AdmissionView => {
    const { entryId, entryNo, organisationId, group, members } = entry;
    const row = admissions.get(entryId);
    const found = checks.get(entryId) ?? [];
    return {
      entryId,
      entryNo,
      organisationId,
      group,
      members,
      entryState: entry.state,
      entryVersion: entry.version,
      state: row?.state ?? null,
      place: row?.place ?? null,
      reason: row?.reason ?? null,
      enteredBy: row?.enteredBy ?? entered.get(entryId)?.enteredBy ?? null,
      submittedBy: row?.submittedBy ?? null,
      decidedBy: row?.decidedBy ?? null,
      qualified: qualified.has(entryId),
      outcome: outcomeOf(found),
      checks: found.map(checkInWords),
      version: row?.version ?? 0,
    };
  });
  return { approval: rules?.approval ?? 'none', views };
};

/** The entries of an event with what the rules say of each now, and how far each is. */
export const showAdmissions =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (
    actorId: string,
    eventId: string,
    query: AdmissionQuery,
  ): Promise<Result<AdmissionPage, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const event = await findEvent(tx, eventId);
      if (!event) return refuse(unknownEvent);
      if (!mayReadAdmissions(held, chainOf(event), at)) return refuse(forbidden);
      const rows = await listByState(tx, eventId, query);
      const { items, next } = pageFrom(
        rows,
        query.limit,
        (row) => row.entryId,
        (row) => row,
      );
      const { approval, views } = await viewAll(tx, event, items);
      const counts = { ...(await countByState(tx, eventId)) };
      const people = await findCalled(
        tx,
        items.flatMap(({ members }) => members.map(({ personId }) => personId)),
      );
      return accept({ items: [...views], next, approval, counts, people });
    });

/** Every step of one entry: what was decided, of whom, by which rules. */
export const showSteps =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (actorId: string, entryId: string): Promise<Result<EntryHistory, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const entry = await findEntry(tx, entryId);
      if (!entry) return refuse(unknownEntry);
      if (!mayReadAdmissions(held, chainOf(entry), at)) return refuse(forbidden);
      const steps = await listSteps(tx, entryId);
      return accept({
        items: steps.map(
          ({
            decisionId,
            step,
            reason,
            members,
            checks,
            inputs,
            askedBy,
            decidedBy,
            recordedAt,
          }) => ({
            decisionId,
            step,
            reason,
            members,
            checks: [...checks],
            inputs,
            askedBy,
            decidedBy,
            recordedAt: recordedAt.toISOString(),
          }),
        ),
      });
    });
