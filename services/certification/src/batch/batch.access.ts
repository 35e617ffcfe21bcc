import { byOffice } from '@jinbang/service-kit/access-rule';
import { STAFF, type Viewer } from '../viewer/viewer.access.ts';

/** Whoever has business with decisions anywhere; the list holds what lies within their offices. */
export const READS_QUEUE = byOffice(STAFF, 'anywhere');
export const mayReadQueue = ({ held }: Viewer): boolean => held.length > 0;
