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

/** The bodies whose templates somebody reads. */
export const readableBodies = (viewer: Viewer): readonly string[] =>
  viewer.bodyIds.filter((bodyId) => mayReadTemplate(viewer, { bodyId }));
