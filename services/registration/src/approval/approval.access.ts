import type { Office } from '@jinbang/contracts/office';
import { byOffice, holdsBy } from '@jinbang/service-kit/access-rule';
import { ENTERS_FORMS } from '../entry/entry-form.access.ts';

/** Whoever enters hands in: the organiser for all, an organisation for its own. */
export const SUBMITS_ENTRIES = ENTERS_FORMS;

/** 审核: the organiser, or the office of the tier above. */
const APPROVING: readonly Office[] = ['platform-operator', 'organiser', 'approving-office'];
export const APPROVES_ENTRIES = byOffice(APPROVING, 'event');
export const mayApproveEntries = holdsBy(APPROVES_ENTRIES);

export const READS_ADMISSIONS = byOffice([...APPROVING, 'auditor'], 'event');
export const mayReadAdmissions = holdsBy(READS_ADMISSIONS);
