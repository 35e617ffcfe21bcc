import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import {
  type BatchSeen,
  flawOfSeen,
  rowsHashOf,
  type SignedRow,
} from '../batch/batch-rows.rules.ts';

export type WaitingBatch = {
  readonly state: 'waiting' | 'approved' | 'superseded';
  readonly proposedBy: string;
  readonly version: number;
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

const noMember = (code: string, { decisionId }: SentBack) =>
  refuse({ kind: 'invalid', code, params: { decisionId } } as const);

/** Sorts the rows of a batch by what was answered to them. */
export const sortAnswers = (
  rows: readonly ProposedRow[],
  sentBack: readonly SentBack[],
): Result<Approval, Rejection> => {
  const known = new Set(rows.map(({ decisionId }) => decisionId));
  const back = new Set<string>();
  for (const one of sentBack) {
    if (!known.has(one.decisionId)) return noMember('decision-batch.no-member', one);
    if (back.has(one.decisionId)) return noMember('decision-batch.row-twice', one);
    back.add(one.decisionId);
  }
  const kept = rows.filter(({ decisionId }) => !back.has(decisionId));
  const idsOf = (issue: string) =>
    kept.filter((row) => row.issue === issue).map(({ decisionId }) => decisionId);
  return accept({
    approved: idsOf('certificate'),
    listed: idsOf('office-list'),
    returned: sentBack,
  });
};

/** What an approver sends: the rows they were shown, and those of them they send back. */
export type Signature = BatchSeen & { readonly returned: readonly SentBack[] };

/**
 * M17: one signature for a batch, by somebody who did not propose it, under exactly what they were
 * shown; single rows may be sent back.
 */
export const approve = (
  batch: WaitingBatch,
  approverId: string,
  rows: readonly SignedRow[],
  { version, rowsHash, returned }: Signature,
): Result<Approval, Rejection> => {
  if (batch.state !== 'waiting') return conflict(`decision-batch.${batch.state}`);
  if (batch.proposedBy === approverId) {
    return refuse({ kind: 'forbidden', code: 'decision-batch.four-eyes' });
  }
  const present = {
    version: batch.version,
    rowsHash: rowsHashOf(rows),
    decisions: rows.length,
  };
  const stale = flawOfSeen({ version, rowsHash }, present);
  return stale ? refuse(stale) : sortAnswers(rows, returned);
};
