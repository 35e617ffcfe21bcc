import { COLLECTED_STANDARDS } from '@jinbang/promotion/standard/collected/catalogue';
import type { OccupationStandard } from '@jinbang/promotion/standard/occupation-standard';

type Collected = { readonly standardId: string; readonly document: OccupationStandard };

/** Each has an address like those of the register; none of them is in it. */
export const collectedStandards: readonly Collected[] = COLLECTED_STANDARDS.map(
  (document, place) => ({
    standardId: `01900000-0000-7000-8000-${String(place + 1).padStart(12, '0')}`,
    document,
  }),
);

export const findCollected = (standardId: string): Collected | undefined =>
  collectedStandards.find((one) => one.standardId === standardId);
