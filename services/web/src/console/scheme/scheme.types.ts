import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';

export type Criterion = SchemeContent['criteria'][number];
export type SubCriterion = Criterion['subCriteria'][number];
export type SchemeAspect = SubCriterion['aspects'][number];
export type Section = NonNullable<SchemeContent['sections']>[number];

/** Every aspect of a scheme, in its order. */
export const aspectsOf = ({ criteria }: Pick<SchemeContent, 'criteria'>): readonly SchemeAspect[] =>
  criteria.flatMap(({ subCriteria }) => subCriteria.flatMap(({ aspects }) => aspects));
