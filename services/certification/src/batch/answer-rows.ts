import type { Transaction } from '@jinbang/service-kit/database';
import type { Approval } from '../decision/approve-batch.rules.ts';
import { setDecisions } from '../decision/decision.store.ts';
import { addRowAnswers, returnDecisions } from './answer.store.ts';
import type { SignedRow } from './batch-rows.rules.ts';

type Answered = {
  readonly batch: { readonly batchId: string; readonly bodyId: string };
  readonly rows: readonly SignedRow[];
  readonly approval: Approval;
  readonly at: Date;
};

/** Does to each row what the office answered, and keeps the answer; certificates follow by the sweep. */
export const answerRows = async (
  tx: Transaction,
  { batch: { batchId, bodyId }, rows, approval, at }: Answered,
): Promise<void> => {
  const { approved, listed, returned } = approval;
  // What waited for a name before is tried at once now.
  await setDecisions(tx, approved, { state: 'approved', tryAfter: null });
  await setDecisions(tx, listed, { state: 'listed', tryAfter: null });
  await returnDecisions(tx, returned);
  const versions = new Map(rows.map(({ decisionId, version }) => [decisionId, version]));
  const shared = { batchId, bodyId, answeredAt: at } as const;
  const answerOf = (decisionId: string) => ({
    ...shared,
    decisionId,
    decisionVersion: versions.get(decisionId) ?? 1,
  });
  await addRowAnswers(tx, [
    ...approved.map((id) => ({ ...answerOf(id), outcome: 'approved' as const })),
    ...listed.map((id) => ({ ...answerOf(id), outcome: 'listed' as const })),
    ...returned.map(({ decisionId, reason }) => ({
      ...answerOf(decisionId),
      outcome: 'returned' as const,
      reason,
    })),
  ]);
};
