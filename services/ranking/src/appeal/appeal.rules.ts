import type { Rejection } from '@jinbang/kernel/rejection';

/**
 * While an appeal or a recount waits for its answer, nothing of its event becomes final; the public
 * notice may begin meanwhile, for appeals run beside it (M07). No other event waits.
 */
export const refuseOpenAppeals = (state: string, appeals: number): Rejection | null =>
  appeals > 0 && (state === 'FINAL' || state === 'AMENDED')
    ? { kind: 'conflict', code: 'result.appeals-open', params: { appeals } }
    : null;
