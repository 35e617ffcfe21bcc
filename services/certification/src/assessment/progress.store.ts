import type { AssessmentPart } from '@jinbang/promotion/assessment/assessment-plan';
import { judgeAssessment } from '@jinbang/promotion/assessment/outcome';
import type { Transaction } from '@jinbang/service-kit/database';
import { and, eq, sql } from 'drizzle-orm';
import { certificateTable } from '../tables.ts';
import { findCandidates, findMarks } from './candidate.store.ts';
import { attemptsOf, cellsOf } from './cells.rules.ts';

export type Progress = {
  readonly candidateCount: number;
  readonly resultCount: number;
  readonly passedCount: number;
  readonly issuedCount: number;
};

/** How far a batch is: who is in it, which parts have a result, who passed, who has a certificate. */
export const progressOf = async (
  tx: Transaction,
  batchId: string,
  parts: readonly AssessmentPart[],
): Promise<Progress> => {
  const candidates = (await findCandidates(tx, batchId)).filter(({ withdrawn }) => !withdrawn);
  const cells = cellsOf(await findMarks(tx, batchId));
  const found = candidates.map(({ candidateId }) =>
    judgeAssessment(parts, attemptsOf(cells.get(candidateId))),
  );
  const [issued] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(certificateTable)
    .where(and(eq(certificateTable.eventId, batchId), eq(certificateTable.state, 'live')));
  return {
    candidateCount: candidates.length,
    resultCount: found.reduce(
      (count, one) => count + one.parts.filter(({ state }) => state !== 'missing').length,
      0,
    ),
    passedCount: found.filter(({ outcome }) => outcome === 'passed').length,
    issuedCount: issued?.count ?? 0,
  };
};
