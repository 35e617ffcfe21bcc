import type { Office } from '@jinbang/contracts/office';
import { byOffice } from '@jinbang/service-kit/access-rule';
import { isInForce } from '@jinbang/service-kit/held-office';
import { RECORDS_PACKS, type Viewer } from '../viewer/viewer.access.ts';

const EVERYWHERE = 'platform';

/** Whoever may record a pack may write one; what is written is seen where its author works. */
export const WRITES_DRAFTS = RECORDS_PACKS;
export const READS_DRAFTS = byOffice(
  [...WRITES_DRAFTS.offices, 'quality-supervisor', 'auditor'],
  'anywhere',
);

const placesOf = ({ held, at }: Viewer, offices: readonly Office[]): readonly string[] => [
  ...new Set(
    held
      .filter((one) => offices.includes(one.office) && isInForce(one, at))
      .map(({ scopeId }) => scopeId ?? EVERYWHERE),
  ),
];

/** Where somebody may write rules; nowhere: not at all. */
export const writesAt = (viewer: Viewer): readonly string[] =>
  placesOf(viewer, WRITES_DRAFTS.offices);

type Placed = { readonly places: readonly string[] };
const meets = (mine: readonly string[], { places }: Placed): boolean =>
  mine.includes(EVERYWHERE) || places.some((place) => mine.includes(place));

/** The same office, or one for the whole platform: a draft of elsewhere is nobody's business. */
export const mayWriteDraft = (viewer: Viewer, draft: Placed): boolean =>
  meets(writesAt(viewer), draft);

/** Undefined: drafts of every place; an empty list: none. */
export const readableAt = (viewer: Viewer): readonly string[] | undefined => {
  const places = placesOf(viewer, READS_DRAFTS.offices);
  return places.includes(EVERYWHERE) ? undefined : places;
};

export const mayReadDraft = (viewer: Viewer, draft: Placed): boolean =>
  meets(placesOf(viewer, READS_DRAFTS.offices), draft);
