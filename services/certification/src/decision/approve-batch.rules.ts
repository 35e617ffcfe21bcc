import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';

export type WaitingBatch = {
  readonly state: 'waiting' | 'approved' | 'superseded';
  readonly proposedBy: string;
};
export type ProposedRow = { readonly decisionId: string; readonly issue: string };
export type SentBack = { readonly decisionId: string; readonly reason: string };

/** What one signature does: who gets a certificate, who is only listed, who is sent back and why. */
export type Approval = {
  readonly approved: readonly string[];
  readonly listed: readonly string[];
  readonly returned: readonly SentBack[];
};

const conflict = (code: string) => refuse({ kind: 'conflict', code } as const);

/** M17: one signature for a batch, by somebody who did not propose it; single rows may be sent back. */
export const approve = (
  batch: WaitingBatch,
  approverId: string,
  rows: readonly ProposedRow[],
  sentBack: readonly SentBack[],
): Result<Approval, Rejection> => {
  if (batch.state !== 'waiting') return conflict(`decision-batch.${batch.state}`);
  if (batch.proposedBy === approverId) {
    return refuse({ kind: 'forbidden', code: 'decision-batch.four-eyes' });
  }
  const known = new Set(rows.map(({ decisionId }) => decisionId));
  const stranger = sentBack.find(({ decisionId }) => !known.has(decisionId));
  if (stranger) {
    const { decisionId } = stranger;
    return refuse({ kind: 'invalid', code: 'decision-batch.no-member', params: { decisionId } });
  }
  const back = new Set(sentBack.map(({ decisionId }) => decisionId));
  const kept = rows.filter(({ decisionId }) => !back.has(decisionId));
  const idsOf = (issue: string) =>
    kept.filter((row) => row.issue === issue).map(({ decisionId }) => decisionId);
  return accept({
    approved: idsOf('certificate'),
    listed: idsOf('office-list'),
    returned: sentBack,
  });
};
