import type { Office } from '@jinbang/contracts/office';
import { byOffice, holdsBy } from '@jinbang/service-kit/access-rule';

/** Clashes name people by id: for those who plan, and who watches them. */
const PLANNING: readonly Office[] = ['platform-operator', 'organiser', 'auditor'];
export const READS_CLASHES = byOffice(PLANNING, 'competition');
export const mayReadClashes = holdsBy(READS_CLASHES);
