import { byOffice } from '@jinbang/service-kit/access-rule';
import { STAFF, staffOffices, type Viewer } from '../viewer/viewer.access.ts';

/** Whoever has business with decisions anywhere; the list holds what lies within their offices. */
export const READS_QUEUE = byOffice(STAFF, 'anywhere');
export const mayReadQueue = (viewer: Viewer): boolean => staffOffices(viewer).length > 0;
