import type { Office } from '@jinbang/contracts/office';
import type { SchemeOfModule, SchemeView } from './scheme.client.ts';
import { aspectsOf } from './scheme.types.ts';
import type { SchemeState } from './scheme-words.ts';

/** As far as the list of an event's modules tells. */
export const stateOfModule = (module: SchemeOfModule): SchemeState => {
  if (module.isLocked) return 'locked';
  if (module.publishedVersion > 0) return 'published';
  return module.draftVersion > 0 ? 'draft' : 'none';
};

/**
 * Is the draft another scheme than the published one? Every import gives its aspects new ids, which
 * publishing and amending keep.
 */
export const hasOtherDraft = ({ draft, published }: Pick<SchemeView, 'draft' | 'published'>) => {
  if (draft === null) return false;
  const known = new Set(published ? aspectsOf(published).map(({ aspectId }) => aspectId) : []);
  return aspectsOf(draft).some(({ aspectId }) => !known.has(aspectId));
};

/** What is shown of a scheme: the draft, or the published version of this number. */
export type Shown = 'draft' | number;

/** What somebody wants to see who has chosen nothing: what is in force, unless a draft waits. */
export const shownFirst = (view: SchemeView): Shown =>
  view.published !== null && !hasOtherDraft(view) ? view.publishedVersion : 'draft';

export type WhyNot = 'same' | 'marked' | 'amended' | 'locked' | 'office';

export const mayPrepare = (offices: ReadonlySet<Office>): boolean =>
  offices.has('organiser') || offices.has('chief-judge');

/** Why no other scheme may take the place of the published one; null where it may. */
export const whyNotAnother = (module: SchemeOfModule): 'marked' | 'amended' | null => {
  if (module.isMarked) return 'marked';
  return module.isAmended ? 'amended' : null;
};

/** Why the draft cannot be published now; null when it can. The service decides once more. */
export const whyNotPublish = (
  view: SchemeView,
  module: SchemeOfModule,
  offices: ReadonlySet<Office>,
): WhyNot | null => {
  if (!mayPrepare(offices)) return 'office';
  if (module.isLocked) return 'locked';
  if (!hasOtherDraft(view)) return 'same';
  return whyNotAnother(module);
};
