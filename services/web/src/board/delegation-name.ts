import { regionLabel } from '@jinbang/contracts/region-label';
import { type Language, textOf } from '../ui/language.ts';

/** A delegation as people call it (S16: never a country); a code without a label stands as it is. */
export const delegationName = (region: string, language: Language): string => {
  const label = regionLabel(region);
  return label ? textOf(label, language) : region;
};
