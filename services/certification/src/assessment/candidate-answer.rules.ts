import type { AssessedCandidate } from '@jinbang/contracts/http/assessment';
import { decideAssessment } from '@jinbang/promotion/assessment/decide-assessment';
import { explainAssessment } from '@jinbang/promotion/assessment/explain-assessment';
import type { Assessment } from './assessment.store.ts';
import type { Candidate } from './candidate.store.ts';
import { attemptsOf, type CandidateCells, type PlacedCell } from './cells.rules.ts';
import { inputOf } from './decide-assessment.rules.ts';
import type { Decided } from './decided.store.ts';

/** A waiting result is shown without its value: the second person types what they read. */
const cellAnswer = ({
  part,
  attempt,
  version,
  stands,
  waits,
}: PlacedCell): AssessedCandidate['cells'][number] => ({
  part,
  attempt,
  version,
  stands: stands && {
    version: stands.version,
    state: stands.state,
    score: stands.score,
    on: stands.on,
    typedBy: stands.typedBy,
    reason: null,
  },
  waits: waits && { version: waits.version, typedBy: waits.typedBy },
});

type With = {
  readonly name: string | null;
  readonly cells: CandidateCells | undefined;
  readonly decided: Decided | undefined;
};

/** Before anything is decided: what would follow from what stands now, levels held left aside. */
const foreseen = (candidate: Candidate, batch: Assessment, cells: With['cells']) =>
  decideAssessment(
    inputOf(
      {
        candidateId: candidate.candidateId,
        personId: candidate.personId,
        eligibility: candidate.eligibility ?? 'unknown',
        clause: candidate.clause,
        withdrawn: candidate.withdrawn,
        attempts: attemptsOf(cells),
      },
      { batch, resultVersion: 0, signedOn: '', decidedOn: '', holdings: [] },
    ),
  );

export const candidateAnswer = (
  candidate: Candidate,
  batch: Assessment,
  { name, cells, decided }: With,
): AssessedCandidate => {
  const decision = foreseen(candidate, batch, cells);
  const { candidateId, personId, rosterNo, organisationId, clause, evidence } = candidate;
  const { eligibility, claimedBy, checkedBy, withdrawn, version } = candidate;
  return {
    candidateId,
    personId,
    name,
    rosterNo,
    organisationId,
    clause,
    evidence,
    eligibility,
    claimedBy,
    checkedBy,
    withdrawn,
    outcome: decision.findings.outcome,
    parts: decision.findings.parts.map((part) => ({ ...part })),
    cells: [...(cells?.values() ?? [])].map(cellAnswer),
    sentence: decided?.sentence ?? {
      zh: explainAssessment(decision, 'zh'),
      en: explainAssessment(decision, 'en'),
    },
    decision: decided?.decision ?? null,
    version,
  };
};
