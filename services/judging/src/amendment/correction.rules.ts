import type { AmendmentChange } from '@jinbang/contracts/http/judging-amendment';
import type { SchemeCalculation, SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { findCalculationFlaws } from '../scheme/calculation-finding.rules.ts';

type Aspect = SchemeContent['criteria'][number]['subCriteria'][number]['aspects'][number];
type Correction = Extract<AmendmentChange, { kind: 'correct' }>;

/** Positions judges have named already; they must go on meaning the same line. */
const positionsOf = (calculation: SchemeCalculation): number => {
  switch (calculation.kind) {
    case 'choice':
      return calculation.options.length;
    case 'banded':
      return calculation.bands.length;
    case 'form':
      return calculation.items.length;
    case 'faults':
      return calculation.faults.length;
    default:
      return 0;
  }
};

/**
 * The aspect with another target, range, deduction or text. Its kind of calculation, its maximum and
 * the positions it offers stay, so that every mark entered keeps its meaning.
 */
export const correctAspect = (aspect: Aspect, given: Correction): Result<Aspect, Rejection> => {
  const { code } = aspect;
  const conflict = (reason: string): Result<never, Rejection> =>
    refuse({ kind: 'conflict', code: `amendment.${reason}`, params: { aspect: code } });
  const {
    calculation = aspect.calculation,
    description = aspect.description,
    requirement = aspect.requirement,
    extra = aspect.extra,
    descriptors = aspect.descriptors,
  } = given;
  const texts = { description, requirement, extra, descriptors };
  const changed: Aspect = { ...aspect, calculation, ...texts };
  if (JSON.stringify(changed) === JSON.stringify(aspect)) return conflict('nothing-changes');
  if (changed.calculation.kind !== aspect.calculation.kind) return conflict('kind-changes');
  if (positionsOf(changed.calculation) !== positionsOf(aspect.calculation)) {
    return conflict('positions-change');
  }
  const flaws = findCalculationFlaws(changed, code);
  if (flaws.length === 0) return accept(changed);
  return refuse({
    kind: 'invalid',
    code: 'amendment.calculation-flawed',
    params: { aspect: code },
    issues: flaws.map(({ at, code: flaw, params }) => ({ at, code: flaw, params })),
  });
};
