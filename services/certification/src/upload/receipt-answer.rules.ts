import type { ReceiptAnswer } from '@jinbang/contracts/http/upload';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { SentRow } from './receipt.rules.ts';

const invalid = (code: string): Rejection => ({ kind: 'invalid', code: `upload-receipt.${code}` });

/**
 * Why answers cannot be taken: of another upload, two of one certificate, or otherwise than the
 * register said before. The same said again changes nothing.
 */
export const flawOfAnswers = (
  rows: readonly SentRow[],
  answers: readonly ReceiptAnswer[],
): Rejection | undefined => {
  const states = new Map(rows.map(({ certificateId, state }) => [certificateId, state]));
  const seen = new Set<string>();
  for (const { certificateId, outcome } of answers) {
    const state = states.get(certificateId);
    if (state === undefined) return invalid('row-of-another-run');
    if (state === 'withdrawn') return invalid('row-withdrawn');
    if (seen.has(certificateId)) return invalid('row-double');
    seen.add(certificateId);
    if (state !== 'uploaded' && state !== outcome) return invalid('answered-otherwise');
  }
  return undefined;
};
