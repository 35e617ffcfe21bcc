import type { Office } from '@jinbang/contracts/office';
import type { PaperText } from '@jinbang/papers/paper';

/** How an office stands on a paper; those of a contest, in the order they sign in. */
export const OFFICE_LABELS: Readonly<Partial<Record<Office, PaperText>>> = {
  'chief-judge': { zh: '裁判长', en: 'Chief judge' },
  judge: { zh: '评分裁判', en: 'Judge' },
  'floor-judge': { zh: '现场裁判', en: 'Floor judge' },
  'measuring-judge': { zh: '检测裁判', en: 'Measuring judge' },
  'encryption-judge': { zh: '加密裁判', en: 'Encryption judge' },
  supervisor: { zh: '监督员', en: 'Supervisor' },
  arbitration: { zh: '仲裁员', en: 'Arbitration' },
  scorer: { zh: '统分员', en: 'Scorer' },
  'check-in': { zh: '检录员', en: 'Check-in' },
  'technical-support': { zh: '技术保障', en: 'Technical support' },
};

/** Who signs in, pledges and wears a badge as an official. */
// Safe: exactly the names above.
export const OFFICIAL_OFFICES = Object.keys(OFFICE_LABELS) as readonly Office[];
