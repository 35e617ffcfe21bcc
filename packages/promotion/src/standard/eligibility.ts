import { isAbove, type Level } from '../ladder.ts';
import type { DiplomaEvidence, Evidence } from './evidence.ts';
import {
  type Clause,
  type Major,
  type OccupationStandard,
  type Requirement,
  TITLE_GRADES,
} from './occupation-standard.ts';

/** `unknown`: the evidence is silent; asking for a proof may turn it either way. */
export type Outcome = 'met' | 'unmet' | 'unknown';

type Of<Kind extends Requirement['kind']> = Extract<Requirement, { kind: Kind }>;

const enough = (has: number | null, atLeast: number): Outcome => {
  if (has === null) return 'unknown';
  return has >= atLeast ? 'met' : 'unmet';
};

const anyOf = <Proof>(
  proofs: readonly Proof[] | null,
  fits: (proof: Proof) => boolean,
): Outcome => {
  if (proofs === null) return 'unknown';
  return proofs.some(fits) ? 'met' : 'unmet';
};

/** Years in related occupations can only help: what is proven without them stays proven. */
const byYears = ({ atLeast, related }: Of<'years'>, evidence: Evidence): Outcome => {
  const { yearsInOccupation: own, yearsInRelated: other } = evidence;
  if (!related) return enough(own, atLeast);
  if ((own ?? 0) + (other ?? 0) >= atLeast) return 'met';
  return own === null || other === null ? 'unknown' : 'unmet';
};

const byHeld = ({ level, years, related }: Of<'held'>, { held }: Evidence): Outcome =>
  anyOf(
    held,
    (one) => !isAbove(level, one.level) && one.years >= years && (related || !one.related),
  );

const MAJORS_TAKEN: Readonly<Record<Major, readonly DiplomaEvidence['major'][]>> = {
  same: ['same'],
  related: ['same', 'related'],
  any: ['same', 'related', 'other'],
};

const byDiploma = ({ oneOf, major, finalYear }: Of<'diploma'>, { diplomas }: Evidence): Outcome =>
  anyOf(
    diplomas,
    (one) =>
      oneOf.includes(one.diploma) &&
      MAJORS_TAKEN[major].includes(one.major) &&
      (finalYear || one.state === 'graduated'),
  );

const byTitle = ({ atLeast, years }: Of<'title'>, { titles }: Evidence): Outcome =>
  anyOf(
    titles,
    (one) => TITLE_GRADES.indexOf(one.grade) >= TITLE_GRADES.indexOf(atLeast) && one.years >= years,
  );

const byApprenticeship = ({ apprenticeshipDone: done }: Evidence): Outcome => {
  if (done === null) return 'unknown';
  return done ? 'met' : 'unmet';
};

/** Does the evidence prove one requirement? */
export const evaluateRequirement = (requirement: Requirement, evidence: Evidence): Outcome => {
  switch (requirement.kind) {
    case 'age':
      return enough(evidence.age, requirement.atLeast);
    case 'years':
      return byYears(requirement, evidence);
    case 'held':
      return byHeld(requirement, evidence);
    case 'diploma':
      return byDiploma(requirement, evidence);
    case 'training':
      return enough(evidence.trainingHours, requirement.hours);
    case 'apprenticeship':
      return byApprenticeship(evidence);
    case 'title':
      return byTitle(requirement, evidence);
  }
};

export type RequirementFinding = {
  readonly requirement: Requirement;
  readonly outcome: Outcome;
};
export type ClauseFinding = {
  readonly clause: Clause;
  readonly outcome: Outcome;
  readonly findings: readonly RequirementFinding[];
};

/** All of a clause together: one thing lacking is enough to fail it. */
const allOf = (outcomes: readonly Outcome[]): Outcome => {
  if (outcomes.includes('unmet')) return 'unmet';
  return outcomes.includes('unknown') ? 'unknown' : 'met';
};

export const evaluateClause = (clause: Clause, evidence: Evidence): ClauseFinding => {
  const findings = clause.requires.map((requirement) => ({
    requirement,
    outcome: evaluateRequirement(requirement, evidence),
  }));
  return { clause, findings, outcome: allOf(findings.map(({ outcome }) => outcome)) };
};

export type Eligibility = {
  readonly level: Level;
  /** `undefined`: the standard has no such level. */
  readonly outcome: Outcome | 'undefined';
  /** The first alternative that is met, in the order of the standard. */
  readonly by: Clause | null;
  /** Every alternative with what it found: a refusal explains itself. */
  readonly clauses: readonly ClauseFinding[];
};

/** May somebody be assessed for a level: 具备以下条件之一 of the standard (domain §5). */
export const eligibilityFor = (
  standard: OccupationStandard,
  level: Level,
  evidence: Evidence,
): Eligibility => {
  const conditions = standard.levels.find((one) => one.level === level);
  if (!conditions) return { level, outcome: 'undefined', by: null, clauses: [] };
  const clauses = conditions.oneOf.map((clause) => evaluateClause(clause, evidence));
  const met = clauses.find(({ outcome }) => outcome === 'met');
  if (met) return { level, outcome: 'met', by: met.clause, clauses };
  const open = clauses.some(({ outcome }) => outcome === 'unknown');
  return { level, outcome: open ? 'unknown' : 'unmet', by: null, clauses };
};
