import type { SchemeBody } from '@jinbang/contracts/http/judging-scheme';
import type { RejectionParams } from '@jinbang/kernel/rejection';
import { type AspectFlaw, findAspectFlaws } from '@jinbang/scoring/check-aspect';

type AspectBody = SchemeBody['criteria'][number]['subCriteria'][number]['aspects'][number];
type Flaw = { readonly at: string; readonly code: string; readonly params: RejectionParams };

/** The sentences of a scheme name the aspect; those of `scoring` stand beside a form's field. */
const SCHEME_CODES: Readonly<Record<AspectFlaw['code'], string>> = {
  'aspect.not-exact': 'scheme.number-unreadable',
  'aspect.not-positive': 'scheme.step-zero',
  'aspect.negative': 'scheme.number-negative',
  'aspect.range-empty': 'scheme.range-empty',
  'aspect.percent-range': 'scheme.deduction-above-hundred',
  'aspect.drops-all': 'scheme.drops-all',
  'aspect.no-lines': 'scheme.no-lines',
  'aspect.exceeds-maximum': 'scheme.exceeds-maximum',
  'aspect.maximum-not-zero': 'scheme.maximum-not-zero',
};

/** What is wrong inside an aspect's calculation, as `scoring` will calculate it, with its place. */
export const findCalculationFlaws = (aspect: AspectBody, code: string): readonly Flaw[] => {
  const { kind, max, calculation } = aspect;
  return findAspectFlaws({ id: code, code, kind, max, calculation }).map((flaw) => ({
    at: flaw.at,
    code: flaw.at.endsWith('.factor') ? 'scheme.factor-zero' : SCHEME_CODES[flaw.code],
    params: { aspect: code, ...flaw.params },
  }));
};
