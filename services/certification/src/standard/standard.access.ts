import { byOffice } from '@jinbang/service-kit/access-rule';
import { holdsOffice } from '@jinbang/service-kit/held-office';
import { HANDLES, mayHandle, mayReadAtBody, type Viewer } from '../viewer/viewer.access.ts';

/** National standards are the office's to record and publish, for the whole platform. */
export const WRITES_NATIONAL = byOffice(['approving-office', 'platform-operator'], 'platform');
/** Whoever sees what the office has not published yet, and what bodies keep. */
const READS_ALL = ['approving-office', 'platform-operator', 'auditor'] as const;

/** One route for both: the office for what is national, a body's own people for what is theirs. */
export const WRITES = [
  { ...WRITES_NATIONAL, assignment: 'national edition' },
  { ...HANDLES, assignment: 'own standard' },
] as const;

type Owned = { readonly bodyId: string | null };

export const mayWrite = (viewer: Viewer, { bodyId }: Owned): boolean =>
  bodyId === null
    ? holdsOffice(viewer.held, WRITES_NATIONAL.offices, {}, viewer.at)
    : mayHandle(viewer, { bodyId });

/** What of the register somebody sees beside the national editions that were published. */
export type Sight = { readonly drafts: boolean; readonly bodyIds: readonly string[] };

export const sightOf = (viewer: Viewer): Sight => {
  const drafts = holdsOffice(viewer.held, [...READS_ALL], {}, viewer.at);
  const bodyIds = viewer.bodyIds.filter((bodyId) => drafts || mayReadAtBody(viewer, { bodyId }));
  return { drafts, bodyIds };
};

export const maySee = (
  { drafts, bodyIds }: Sight,
  { bodyId, state }: Owned & { readonly state: string },
): boolean => (bodyId === null ? drafts || state === 'published' : bodyIds.includes(bodyId));
