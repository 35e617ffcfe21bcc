import type { AssessmentPlan } from '@jinbang/promotion/assessment/assessment-plan';
import type { AssessmentInput } from '@jinbang/promotion/assessment/decide-assessment';
import { judgeAssessment } from '@jinbang/promotion/assessment/outcome';
import type { Holding } from '@jinbang/promotion/promotion-input';
import type { SummaryRow } from './terms.ts';

export type Around = {
  readonly batch: { readonly batchNo: string; readonly plan: AssessmentPlan };
  readonly resultVersion: number;
  readonly signedOn: string;
  readonly decidedOn: string;
  readonly holdings: readonly Holding[];
};

/** All that one row of a signed summary is decided by. */
export const inputOf = (row: SummaryRow, around: Around): AssessmentInput => {
  const { batch, resultVersion, signedOn, decidedOn, holdings } = around;
  const { occupation, level, standard, parts } = batch.plan;
  const { candidateId, eligibility, clause, withdrawn, attempts } = row;
  const { parts: found } = judgeAssessment(parts, attempts);
  const scoreOf = (kind: 'theory' | 'practical'): string | null => {
    const part = parts.find((one) => one.kind === kind);
    return found.find((one) => one.part === part?.key)?.score ?? null;
  };
  return {
    decidedOn,
    batchNo: batch.batchNo,
    resultVersion,
    signedOn,
    plan: { occupation, level, standard, parts },
    candidate: { candidateId, eligibility, clause, withdrawn },
    attempts,
    person: { holdings },
    result: {
      entryId: candidateId,
      rank: null,
      award: null,
      total: null,
      theory: scoreOf('theory'),
      practical: scoreOf('practical'),
    },
  };
};
