import type { NewId } from '@jinbang/kernel/id';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { type AdmissionRuleRow, findRulesFor } from '../eligibility/admission-rule.store.ts';
import { checkEntries } from '../eligibility/check-entries.ts';
import type { EligibilityCheck } from '../eligibility/eligibility.body.ts';
import { outcomeOf } from '../eligibility/eligibility.rules.ts';
import type { EntryView } from '../entry/entry.body.ts';
import { findEntriesById } from '../entry/entry.store.ts';
import { eventToChangeBy } from '../event/event-for.ts';
import { findLackingConsent } from '../qualification/lacking-consent.ts';
import {
  type AdmissionRow,
  findAdmissions,
  recordSteps,
  saveAdmissions,
  standingsOf,
} from './admission.store.ts';
import { mayApproveEntries } from './approval.access.ts';
import type { DecidedAdmissions, EntryDecision } from './approval.body.ts';
import { flawOfDecisions, stateAfter } from './approval.rules.ts';
import { stepRow } from './entry-step.ts';
import { takeOut } from './take-out.ts';

type Deciding = {
  readonly actorId: string;
  readonly at: Date;
  readonly newId: NewId;
  readonly rules: AdmissionRuleRow | undefined;
  readonly checks: ReadonlyMap<string, readonly EligibilityCheck[]>;
};

const STEP = { approve: 'approved', 'send-back': 'sent-back', refuse: 'refused' } as const;

/** Each entry with its admission as it is now, and the step that goes on record. */
const decidedBy = (
  entries: readonly EntryView[],
  decisions: readonly EntryDecision[],
  admissions: ReadonlyMap<string, AdmissionRow>,
  { actorId, at, newId, rules, checks }: Deciding,
) =>
  entries.flatMap((entry) => {
    const row = admissions.get(entry.entryId);
    const decision = decisions.find(({ entryId }) => entryId === entry.entryId);
    if (!row || !decision) return [];
    const reason = decision.reason ?? null;
    const told = { entry, step: STEP[decision.outcome], reason, rules };
    const by = { checks: checks.get(entry.entryId), askedBy: row.submittedBy, decidedBy: actorId };
    const state = stateAfter(decision.outcome);
    const version = row.version + 1;
    return [
      {
        entry,
        row: { ...row, state, reason, decidedBy: actorId, changedAt: at, version },
        step: stepRow({ ...told, ...by }, newId, at),
      },
    ];
  });

/** Approves, sends back or refuses entries that were handed in: one reason a row, all or none. */
export const decideEntries =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    eventId: string,
    decisions: readonly EntryDecision[],
  ): Promise<Result<DecidedAdmissions, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, at, actorId } = work;
      const acting = await eventToChangeBy(work, eventId, mayApproveEntries);
      if (!acting.ok) return acting;
      const event = acting.value;
      const ids = decisions.map(({ entryId }) => entryId);
      const entries = (await findEntriesById(tx, ids)).filter((one) => one.eventId === eventId);
      const rules = await findRulesFor(tx, event);
      const checks = await checkEntries(tx, event, rules, entries);
      const standings = await standingsOf(tx, entries);
      const lacking = await findLackingConsent(tx, event.competitionId, entries, at);
      const judgedOf = (entryId: string) => ({
        standing: standings.get(entryId),
        outcome: outcomeOf(checks.get(entryId) ?? []),
        lacksConsent: lacking.has(entryId),
      });
      const flaw = flawOfDecisions(event, decisions, judgedOf, actorId);
      if (flaw) return refuse(flaw);

      const by = { actorId, at, newId: deps.newId, rules, checks };
      const saved = decidedBy(entries, decisions, await findAdmissions(tx, ids), by);
      await saveAdmissions(
        tx,
        saved.map(({ row }) => row),
      );
      await recordSteps(
        tx,
        saved.map(({ step }) => step),
      );
      for (const { row, entry } of saved) {
        if (row.state !== 'refused') continue;
        await takeOut(deps, work, { event, entry, reason: row.reason });
      }
      return accept({
        admissions: saved.map(({ row }) => ({
          entryId: row.entryId,
          state: row.state,
          version: row.version,
        })),
      });
    });
