import type { Bilingual } from '../bilingual.ts';
import type { Approval } from '../promotion-rule.ts';

/** Every rule collected so far was published with 核准: an office approves, then issuing begins. */
export const approvedBy = (office: Bilingual): Approval => ({ kind: 'offices', offices: [office] });

export const MINISTRY: Bilingual = {
  zh: '人力资源和社会保障部',
  en: 'Ministry of Human Resources and Social Security',
};
