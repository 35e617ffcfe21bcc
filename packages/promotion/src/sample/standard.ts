import fc from 'fast-check';
import { LEVELS } from '../ladder.ts';
import type { Evidence } from '../standard/evidence.ts';
import {
  type Clause,
  DIPLOMAS,
  type LevelConditions,
  MAJORS,
  type OccupationStandard,
  type Requirement,
  TITLE_GRADES,
} from '../standard/occupation-standard.ts';

/** A made-up occupation; the conditions are the test's. */
export const standardOf = (
  levels: readonly LevelConditions[],
  changes: Partial<OccupationStandard> = {},
): OccupationStandard => ({
  id: 'test-standard',
  kind: 'national',
  occupation: { code: '6-99-99-01', name: { zh: '测试工', en: 'Test worker' } },
  trades: [],
  route: 'level',
  edition: '2025',
  valid: { from: '2025-01-01', to: null },
  levels,
  ...changes,
});

const pick = <Value>(values: readonly Value[]) => fc.constantFrom(...values);
const few = fc.nat(6);
const levels = pick(LEVELS.slice(1, 5));

const requirement: fc.Arbitrary<Requirement> = fc.oneof(
  fc.record({ kind: fc.constant('age' as const), atLeast: fc.integer({ min: 15, max: 18 }) }),
  fc.record({ kind: fc.constant('years' as const), atLeast: few, related: fc.boolean() }),
  fc.record({
    kind: fc.constant('held' as const),
    level: levels,
    years: few,
    related: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('diploma' as const),
    oneOf: fc.uniqueArray(pick(DIPLOMAS), { minLength: 1, maxLength: 3 }),
    major: pick(MAJORS),
    finalYear: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('training' as const), hours: pick([40, 80]) }),
  fc.constant({ kind: 'apprenticeship' as const }),
  fc.record({ kind: fc.constant('title' as const), atLeast: pick(TITLE_GRADES), years: few }),
);

/** Few kinds and small numbers, so that clauses of two standards often imply each other. */
export const anyConditions: fc.Arbitrary<LevelConditions> = fc
  .array(fc.array(requirement, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
  .map((clauses) => ({
    level: '3' as const,
    oneOf: clauses.map(
      (requires, index): Clause => ({ id: `c${index + 1}`, text: { zh: '测试条件' }, requires }),
    ),
  }));

export const anyEvidence: fc.Arbitrary<Evidence> = fc.record({
  age: fc.option(fc.integer({ min: 14, max: 19 })),
  yearsInOccupation: fc.option(few),
  yearsInRelated: fc.option(few),
  held: fc.option(
    fc.array(fc.record({ level: levels, related: fc.boolean(), years: few }), { maxLength: 2 }),
  ),
  diplomas: fc.option(
    fc.array(
      fc.record({
        diploma: pick(DIPLOMAS),
        major: pick(['same', 'related', 'other'] as const),
        state: pick(['graduated', 'final-year'] as const),
      }),
      { maxLength: 2 },
    ),
  ),
  trainingHours: fc.option(pick([0, 40, 80])),
  apprenticeshipDone: fc.option(fc.boolean()),
  titles: fc.option(
    fc.array(fc.record({ grade: pick(TITLE_GRADES), years: few }), { maxLength: 2 }),
  ),
});
