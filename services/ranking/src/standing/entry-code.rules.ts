import type { SubjectCode } from '../tables.ts';

/**
 * The code of an entry from the codes of its modules: disqualified or withdrawn anywhere counts
 * everywhere; who started nowhere is DNS, who started somewhere and not elsewhere did not finish.
 */
export const entryCode = (codes: readonly SubjectCode[]): SubjectCode => {
  if (codes.includes('DSQ')) return 'DSQ';
  if (codes.includes('WD')) return 'WD';
  if (codes.length > 0 && codes.every((code) => code === 'DNS')) return 'DNS';
  if (codes.some((code) => code === 'DNS' || code === 'DNF')) return 'DNF';
  return 'OK';
};
