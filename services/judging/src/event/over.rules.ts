import type { RegistrationState } from '@jinbang/contracts/lifecycle';
import type { Rejection } from '@jinbang/kernel/rejection';

const OVER: ReadonlySet<RegistrationState> = new Set(['VOID', 'CANCELLED', 'ARCHIVED']);

/** In an event that is void, cancelled or archived nothing is marked or opened again. */
export const refuseOver = (state: RegistrationState | null): Rejection | undefined =>
  state && OVER.has(state) ? { kind: 'gone', code: 'event.over', params: { state } } : undefined;
