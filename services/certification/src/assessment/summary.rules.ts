import { createHash } from 'node:crypto';
import { setHash } from '@jinbang/contracts/set-hash';
import type { AssessmentPlan } from '@jinbang/promotion/assessment/assessment-plan';
import {
  type BatchState,
  type Lack,
  lacksOf,
} from '@jinbang/promotion/assessment/before-signature';
import type { Seat } from '@jinbang/promotion/assessment/evaluator';
import { judgeAssessment } from '@jinbang/promotion/assessment/outcome';
import type { Candidate } from './candidate.store.ts';
import { attemptsOf, type CandidateCells, waitingCountOf } from './cells.rules.ts';
import type { SummaryRow } from './terms.ts';

type Cells = ReadonlyMap<string, CandidateCells>;

export type Standing = {
  readonly plan: AssessmentPlan;
  readonly seats: readonly (Seat & { readonly signedInAt: Date | null })[];
  readonly candidates: readonly Candidate[];
  readonly cells: Cells;
};

/** What is missing before the summary; who withdrew is missed nowhere. */
export const lacksIn = ({ plan, seats, candidates, cells }: Standing): readonly Lack[] => {
  const state: BatchState = {
    evaluatorsAtLeast: plan.evaluatorsAtLeast,
    parts: plan.parts,
    seats: seats.map((seat) => ({ ...seat, isSignedIn: seat.signedInAt !== null })),
    candidates: candidates
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ candidateId, eligibility }) => ({
        isChecked: eligibility !== null,
        findings: judgeAssessment(plan.parts, attemptsOf(cells.get(candidateId))),
      })),
    waitingCount: waitingCountOf(cells),
  };
  return lacksOf(state);
};

/** The rows that are signed, in order of the roster. */
export const summaryRowsOf = (
  candidates: readonly Candidate[],
  cells: Cells,
): readonly SummaryRow[] =>
  candidates.map(({ candidateId, personId, eligibility, clause, withdrawn }) => ({
    candidateId,
    personId,
    eligibility: eligibility ?? 'unknown',
    clause,
    withdrawn,
    attempts: attemptsOf(cells.get(candidateId)),
  }));

export type PageOf = {
  readonly batchNo: string;
  readonly summaryVersion: number;
  readonly bodyName: string;
  readonly plan: AssessmentPlan;
  readonly rows: readonly SummaryRow[];
};

export type DrawnSummary = {
  readonly rowsHash: string;
  readonly page: string;
  readonly pageHash: string;
};

/**
 * The page a certificate rests on: which batch, of whom, with which parts, and the hash of the rows
 * that were signed. Nobody stands in it.
 */
export const drawSummary = ({
  batchNo,
  summaryVersion,
  bodyName,
  plan,
  rows,
}: PageOf): DrawnSummary => {
  const rowsHash = setHash(rows);
  const passed = rows.filter(
    ({ attempts, withdrawn }) =>
      !withdrawn && judgeAssessment(plan.parts, attempts).outcome === 'passed',
  );
  const page = JSON.stringify({
    kind: 'assessment-summary',
    batchNo,
    summaryVersion,
    body: bodyName,
    occupation: plan.occupation,
    level: plan.level,
    standard: plan.standard,
    place: plan.place,
    from: plan.from,
    to: plan.to,
    parts: plan.parts,
    assessed: rows.filter(({ withdrawn }) => !withdrawn).length,
    passed: passed.length,
    rowsHash,
  });
  return { rowsHash, page, pageHash: createHash('sha256').update(page).digest('hex') };
};

export const pageUrlOf = (batchId: string, version: number): string =>
  `/api/certification/v1/public/assessments/${batchId}/${version}`;
