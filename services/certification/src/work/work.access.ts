import type { WorkKind } from '@jinbang/contracts/http/body-work';
import type { Office } from '@jinbang/contracts/office';
import { byOffice, type OfficeRule } from '@jinbang/service-kit/access-rule';
import { KEEPS_ASSESSMENTS } from '../assessment/assessment.access.ts';
import { HANDLES_PAPERS, READS_PAPERS, USES_SEAL } from '../hand-out/hand-out.access.ts';
import { KEEPS_KEYS, READS_KEYS } from '../key/key.access.ts';
import {
  APPROVES,
  FILES_ISSUERS,
  HANDLES,
  READS_AT_BODY,
  READS_NUMBERS,
  READS_REGISTER,
  REVOKES,
  type Viewer,
} from '../viewer/viewer.access.ts';

const WORKERS: readonly Office[] = [
  'certification-body',
  'seal-keeper',
  'approving-office',
  'platform-operator',
  'quality-supervisor',
  'auditor',
];

/** Whoever works for a body, approves, or looks after them; what is counted lies within their offices. */
export const READS_WORK = byOffice(WORKERS, 'anywhere');
export const mayReadWork = ({ held }: Viewer): boolean =>
  held.some(({ office }) => READS_WORK.offices.includes(office));

/** Who sees that it waits, and who does it; nobody here does what waits for an answer from outside. */
export type WorkRule = { readonly reads: OfficeRule; readonly does: OfficeRule | null };

const ofBody: WorkRule = { reads: READS_REGISTER, does: HANDLES };
const ofPapers: WorkRule = { reads: READS_PAPERS, does: HANDLES_PAPERS };
const ofOwn: WorkRule = { reads: READS_AT_BODY, does: HANDLES };
const [KEEPERS, KEY_READERS] = [KEEPS_KEYS[0], READS_KEYS[0]];

/** The rules of the routes where each kind is done: what they refuse is nobody's work. */
export const WORK_RULES: Readonly<Record<WorkKind, WorkRule>> = {
  objection: ofBody,
  approval: { reads: READS_REGISTER, does: APPROVES },
  letter: ofBody,
  'register-act': { reads: READS_REGISTER, does: REVOKES },
  'key-removal': { reads: KEY_READERS, does: KEEPERS },
  'state-change': { reads: READS_NUMBERS, does: FILES_ISSUERS },
  consent: ofOwn,
  returned: ofBody,
  notice: ofBody,
  'issue-numbers': { reads: READS_NUMBERS, does: HANDLES },
  'issue-rows': ofBody,
  // Whoever has the seat signs, in whatever office.
  summary: { reads: READS_AT_BODY, does: READS_WORK },
  proposal: { reads: READS_AT_BODY, does: KEEPS_ASSESSMENTS },
  'upload-refused': ofOwn,
  'upload-made': ofOwn,
  check: ofPapers,
  'paper-wrong': ofPapers,
  'paper-print': ofPapers,
  'print-run': ofPapers,
  'paper-seal': { reads: READS_PAPERS, does: USES_SEAL },
  'paper-list': ofPapers,
  'paper-hand': ofPapers,
  destruction: ofPapers,
  title: { reads: READS_REGISTER, does: REVOKES },
  renewal: ofBody,
  'upload-receipt': { reads: READS_AT_BODY, does: null },
};
