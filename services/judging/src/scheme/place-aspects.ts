import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import type { PlacedAspect } from '../score-sheet/mark-context.ts';

/** A scheme's aspects in order, each as `scoring` reads it, with the place it stands in. */
export const placeAspects = ({ criteria }: SchemeContent): readonly PlacedAspect[] =>
  criteria.flatMap((criterion) =>
    criterion.subCriteria.flatMap((subCriterion) =>
      subCriterion.aspects.map(({ aspectId, code, kind, max, calculation, entries }) => ({
        aspect: { id: aspectId, code, kind, max, calculation, entries },
        criterion: criterion.code,
        subCriterion: subCriterion.code,
      })),
    ),
  );
