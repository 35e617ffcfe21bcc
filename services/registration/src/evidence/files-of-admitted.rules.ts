import type { Rejection } from '@jinbang/kernel/rejection';

/**
 * What somebody was approved by stays as it was seen: a file comes in place of another only once the
 * entry was sent back. One that is not there yet may still be handed in (S12: a photo at check-in).
 */
export const flawOfReplacing = (
  isApproved: boolean,
  before: object | undefined,
): Rejection | undefined =>
  isApproved && before !== undefined
    ? { kind: 'conflict', code: 'entry.files-approved' }
    : undefined;
