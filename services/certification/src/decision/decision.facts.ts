import { decisionMadeV1 } from '@jinbang/contracts/certification/decision';
import type { FactOf } from '@jinbang/contracts/fact';
import type { NewId } from '@jinbang/kernel/id';
import type { decisionTable, decisionVersionTable } from '../tables.ts';

export type DecisionMade = FactOf<typeof decisionMadeV1>;

type Standing = typeof decisionTable.$inferInsert;
type Version = typeof decisionVersionTable.$inferInsert;

type Placed = Pick<Standing, 'competitionId' | 'eventId' | 'source'>;

/** An assessment is held in no contest: its facts name none (S22). */
export const contestOf = ({ competitionId, eventId, source }: Placed) =>
  source === 'assessment' ? { competitionId: null, eventId: null } : { competitionId, eventId };

export const sourceOf = ({ source }: Placed): { source?: 'assessment' } =>
  source === 'assessment' ? { source } : {};

/** Tells one version of a decision. Ids and classes only: who it is about stays here. */
export const decisionMade = (
  standing: Standing,
  version: Version,
  { newId, now, causedBy }: { newId: NewId; now: Date; causedBy: string },
): DecisionMade => ({
  factId: newId(),
  type: decisionMadeV1.type,
  version: decisionMadeV1.version,
  occurredAt: now.toISOString(),
  ...contestOf(standing),
  aggregateId: standing.decisionId,
  aggregateVersion: standing.version,
  causedBy,
  traceparent: null,
  data: {
    entryId: standing.entryId,
    personId: standing.personId,
    occupationCode: standing.occupationCode,
    kind: standing.kind,
    outcome: standing.outcome,
    level: standing.level ?? null,
    ruleId: version.ruleId ?? null,
    ruleVersion: version.ruleVersion ?? null,
    resultVersion: standing.resultVersion,
    reason: version.reason,
    ...sourceOf(standing),
  },
});
