import type { NewId } from '@jinbang/kernel/id';
import type { FinalResult } from '../result/result.store.ts';
import type { Adoption } from '../rule/adoption.store.ts';
import type { decisionBatchTable } from '../tables.ts';
import type { NewDecisionRow, NewVersionRow } from './decision.store.ts';
import { type NextDecision, needsBatch } from './reconcile.rules.ts';

type NewBatch = typeof decisionBatchTable.$inferInsert;

export type RowsRequest = {
  readonly next: readonly NextDecision[];
  readonly result: Pick<FinalResult, 'eventId' | 'competitionId' | 'resultVersion' | 'factId'>;
  readonly context: {
    readonly event: { readonly occupation: { readonly code: string } };
    readonly competition: { readonly seasonYear: number };
  };
  readonly adoption: Pick<Adoption, 'bodyId' | 'adoptedBy'>;
  readonly at: Date;
  readonly newId: NewId;
};

export type DecisionRows = {
  readonly batches: readonly NewBatch[];
  readonly decisions: readonly { standing: NewDecisionRow; version: NewVersionRow }[];
};

/** Decisions that wait for an office make one batch; those under one document another, approved. */
const batchKey = ({ state, approval }: NextDecision): string =>
  state === 'proposed' || approval === null
    ? 'office'
    : `${approval.basis}/${approval.documentNo ?? ''}`;

/** Who took the rules over proposes what follows from them, so it takes another to approve. */
const batchOf = (members: readonly NextDecision[], request: RowsRequest): NewBatch => {
  const { result, adoption, at, newId } = request;
  const [first] = members;
  const approval = first?.state === 'proposed' ? null : (first?.approval ?? null);
  return {
    batchId: newId(),
    bodyId: adoption.bodyId,
    competitionId: result.competitionId,
    eventId: result.eventId,
    resultVersion: result.resultVersion,
    decisionCount: members.length,
    state: approval ? 'approved' : 'waiting',
    basis: approval?.basis ?? null,
    documentNo: approval?.documentNo ?? null,
    proposedBy: adoption.adoptedBy,
    proposedAt: at,
    approvedBy: null,
    approvedAt: approval ? at : null,
    version: 1,
  };
};

const rowOf = (next: NextDecision, batchId: string | null, request: RowsRequest) => {
  const { result, context, adoption, at, newId } = request;
  const { standing, decision } = next;
  const decisionId = standing?.decisionId ?? newId();
  const version = (standing?.version ?? 0) + 1;
  const shared = { decisionId, bodyId: adoption.bodyId, version } as const;
  const { outcome, level } = decision;
  return {
    standing: {
      ...shared,
      competitionId: result.competitionId,
      eventId: result.eventId,
      entryId: next.entryId,
      personId: next.personId,
      kind: next.kind,
      titleKey: next.titleKey,
      outcome,
      level,
      occupationCode: context.event.occupation.code,
      seasonYear: context.competition.seasonYear,
      resultVersion: result.resultVersion,
      state: next.state,
      batchId,
    },
    version: {
      ...shared,
      resultVersion: result.resultVersion,
      outcome,
      level,
      issue: decision.issue,
      ruleId: decision.ruleId,
      ruleVersion: decision.ruleVersion,
      packId: decision.packId,
      packVersion: decision.packVersion,
      reason: next.reason,
      decision,
      sentenceZh: next.sentences.zh,
      sentenceEn: next.sentences.en,
      decidedAt: at,
      causedBy: result.factId,
      batchId,
    },
  };
};

export type RowMaker = {
  readonly batches: readonly NewBatch[];
  /** Makes the rows of one of the next decisions when they are wanted: of many, never all at once. */
  readonly rowOf: (next: NextDecision) => DecisionRows['decisions'][number];
};

/** The batches in which next decisions are approved, and how each becomes rows. */
export const rowMaker = (request: RowsRequest): RowMaker => {
  const grouped = Map.groupBy(request.next.filter(needsBatch), batchKey);
  const batchIds = new Map<NextDecision, string>();
  const batches = [...grouped.values()].map((members) => {
    const batch = batchOf(members, request);
    for (const member of members) batchIds.set(member, batch.batchId);
    return batch;
  });
  const keptBatch = (next: NextDecision) =>
    next.decision.outcome === 'granted' ? (next.standing?.batchId ?? null) : null;
  return {
    batches,
    rowOf: (next) => rowOf(next, batchIds.get(next) ?? keptBatch(next), request),
  };
};

/** Next decisions as rows, each in the batch it is approved with. */
export const decisionRows = (request: RowsRequest): DecisionRows => {
  const { batches, rowOf: made } = rowMaker(request);
  return { batches, decisions: request.next.map(made) };
};
