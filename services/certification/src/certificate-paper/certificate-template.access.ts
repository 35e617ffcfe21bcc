import { byOffice } from '@jinbang/service-kit/access-rule';
import { isInForce } from '@jinbang/service-kit/held-office';
import {
  HANDLES,
  mayHandle,
  mayReadAtBody,
  READS_AT_BODY,
  type Viewer,
} from '../viewer/viewer.access.ts';

/** What a body's certificates say is its own people's work; two of them. */
export const WRITES_TEMPLATES = HANDLES;
export const mayWriteTemplate = mayHandle;
export const READS_TEMPLATES = READS_AT_BODY;
export const mayReadTemplate = mayReadAtBody;

/** The list shows what is of one's own bodies; whoever has such an office nowhere has no list. */
export const LISTS_TEMPLATES = byOffice(READS_TEMPLATES.offices, 'anywhere');
export const mayListTemplates = ({ held, at }: Viewer): boolean =>
  held.some((one) => LISTS_TEMPLATES.offices.includes(one.office) && isInForce(one, at));

/** The bodies whose templates somebody reads. */
export const readableBodies = (viewer: Viewer): readonly string[] =>
  viewer.bodyIds.filter((bodyId) => mayReadTemplate(viewer, { bodyId }));
