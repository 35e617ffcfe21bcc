import type { NewId } from '@jinbang/kernel/id';
import type { entryDecidedTable } from '../admission.tables.ts';
import type { AdmissionRuleRow } from '../eligibility/admission-rule.store.ts';
import type { EligibilityCheck } from '../eligibility/eligibility.body.ts';
import type { EntryView } from '../entry/entry.body.ts';
import type { DecisionStep } from './approval.body.ts';

export type Step = {
  readonly entry: EntryView;
  readonly step: DecisionStep;
  readonly reason?: string | null | undefined;
  readonly checks?: readonly EligibilityCheck[] | undefined;
  readonly rules?: AdmissionRuleRow | undefined;
  readonly askedBy: string;
  readonly decidedBy: string;
  readonly correctionId?: string | undefined;
};

/** The row a step leaves: what was decided, of whom, by which rules and which version of the entry. */
export const stepRow = (
  { entry, step, reason, checks = [], rules, askedBy, decidedBy, correctionId }: Step,
  newId: NewId,
  at: Date,
): typeof entryDecidedTable.$inferInsert => ({
  decisionId: newId(),
  ownerId: entry.ownerId,
  competitionId: entry.competitionId,
  eventId: entry.eventId,
  entryId: entry.entryId,
  step,
  reason: reason ?? null,
  members: entry.members.map(({ personId }) => personId),
  checks,
  inputs: {
    ruleId: rules?.ruleId ?? null,
    ruleVersion: rules?.version ?? null,
    entryVersion: entry.version,
    ...(correctionId === undefined ? {} : { correctionId }),
  },
  askedBy,
  decidedBy,
  recordedAt: at,
});
