import type { Rejection } from '@jinbang/kernel/rejection';
import type { IssuerState } from '../terms.ts';

/**
 * What gives a right back or ends it for good is seen by two people; what stops it meanwhile holds at once,
 * since every hour until then may bring certificates that should not be (infra/decisions/0025).
 */
export const needsSecond = (to: IssuerState): boolean =>
  to === 'active' || to === 'exited' || to === 'revoked';

const conflict = (code: string): Rejection => ({ kind: 'conflict', code });

/** What speaks against asking for another state. */
export const flawOfState = (
  from: IssuerState,
  to: IssuerState,
  isOneWaiting: boolean,
): Rejection | undefined => {
  if (from === to) return conflict('issuer.state-same');
  return isOneWaiting && needsSecond(to) ? conflict('issuer.state-waiting') : undefined;
};

export type WaitingChange = {
  readonly step: 'waiting' | 'done' | 'withdrawn';
  readonly askedBy: string;
  readonly toState: IssuerState;
};

/** What speaks against a second person's yes. Taking it back needs no second person. */
export const flawOfSecond = (
  { step, askedBy, toState }: WaitingChange,
  now: IssuerState,
  personId: string,
): Rejection | undefined => {
  if (step !== 'waiting') return conflict('issuer.state-ended');
  if (askedBy === personId) return { kind: 'forbidden', code: 'issuer.state-four-eyes' };
  return now === toState ? conflict('issuer.state-same') : undefined;
};
