import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import type { PlacedAspect } from '../score-sheet/mark-context.ts';

/** A scheme's aspects in order, each as `scoring` reads it, with the place it stands in. */
export const placeAspects = ({ criteria }: SchemeContent): readonly PlacedAspect[] =>
  criteria.flatMap((criterion) =>
    criterion.subCriteria.flatMap((subCriterion) =>
      subCriterion.aspects.map((one) => {
        const { aspectId, code, kind, max, calculation, entries } = one;
        return {
          aspect: { id: aspectId, code, kind, max, calculation, entries },
          criterion: criterion.code,
          subCriterion: subCriterion.code,
          void: one.void,
        };
      }),
    ),
  );

/** Without what an amendment voided: what is still marked, signed and counted in statistics. */
export const markedAspects = (content: SchemeContent): readonly PlacedAspect[] =>
  placeAspects(content).filter((placed) => placed.void === undefined);

/** The scheme as judges see it: void aspects ask for nothing, and what is left empty is left out. */
export const markedCriteria = ({ criteria }: SchemeContent): SchemeContent['criteria'] =>
  criteria.flatMap((criterion) => {
    const subCriteria = criterion.subCriteria.flatMap((sub) => {
      const aspects = sub.aspects.filter((aspect) => aspect.void === undefined);
      return aspects.length === 0 ? [] : [{ ...sub, aspects }];
    });
    return subCriteria.length === 0 ? [] : [{ ...criterion, subCriteria }];
  });
