import type { Rejection } from '@jinbang/kernel/rejection';

/** Said whenever an `*.access.ts` says no. */
export const forbidden: Rejection = { kind: 'forbidden', code: 'access.forbidden' };
