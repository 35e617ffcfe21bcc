import type { RegisterAct, RegisterCause, RegisterState } from '@jinbang/contracts/http/register';
import { CAUSES_OF_ACT } from '@jinbang/contracts/register-acts';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';

/** A certificate as far as acts on it go; expired is read off `validUntil` and no state (M21). */
export type Life = {
  readonly state: RegisterState;
  /** The one version of its credential that stands; every older one is superseded. */
  readonly credentialVersion: number;
  readonly validUntil: Date | null;
};

export type Act = { readonly act: RegisterAct; readonly validUntil: Date | null };

/** What an act makes of a certificate, and which version of its credential it sets aside. */
export type Step = { readonly life: Life; readonly supersedes: number | null };

/** The states an act begins from. Nothing begins from `revoked`: that is for good. */
export const BEGINS_FROM: Readonly<Record<RegisterAct, readonly RegisterState[]>> = {
  suspend: ['live'],
  reinstate: ['suspended'],
  revoke: ['live', 'suspended'],
  reissue: ['live'],
  correct: ['live'],
  renew: ['live'],
};

const conflict = (code: string): Result<never, Rejection> => refuse({ kind: 'conflict', code });

const unfitting = (state: RegisterState): Result<never, Rejection> => {
  if (state === 'revoked') return conflict('certificate.not-live');
  return conflict(state === 'suspended' ? 'certificate.suspended' : 'certificate.not-suspended');
};

const versioned = (life: Life, change: Partial<Life> = {}): Step => ({
  life: { ...life, ...change, credentialVersion: life.credentialVersion + 1 },
  supersedes: life.credentialVersion,
});

const renewed = (life: Life, until: Date | null): Result<Step, Rejection> => {
  if (life.validUntil === null) return conflict('certificate.without-end');
  if (until === null || until <= life.validUntil) return conflict('certificate.not-longer');
  return accept(versioned(life, { validUntil: until }));
};

/** What follows from an act, or why it cannot be. */
export const carryOut = (life: Life, { act, validUntil }: Act): Result<Step, Rejection> => {
  if (!BEGINS_FROM[act].includes(life.state)) return unfitting(life.state);
  switch (act) {
    case 'suspend':
      return accept({ life: { ...life, state: 'suspended' }, supersedes: null });
    case 'reinstate':
      return accept({ life: { ...life, state: 'live' }, supersedes: null });
    case 'revoke':
      return accept({ life: { ...life, state: 'revoked' }, supersedes: null });
    case 'reissue':
      // Another sheet of paper under the same number; what it says does not change.
      return accept({ life, supersedes: null });
    case 'correct':
      return accept(versioned(life));
    case 'renew':
      return renewed(life, validUntil);
  }
};

/** A certificate whose time is over; the last instant still counts. */
export const isExpired = ({ validUntil }: Pick<Life, 'validUntil'>, at: Date): boolean =>
  validUntil !== null && validUntil < at;

/** An act and its cause belong together, and a renewal alone names an end. */
export const flawOfWish = (wish: {
  readonly act: RegisterAct;
  readonly cause: RegisterCause;
  readonly validUntil?: string | undefined;
}): Rejection | undefined => {
  if (!CAUSES_OF_ACT[wish.act].includes(wish.cause)) {
    return { kind: 'invalid', code: 'register-act.other-cause' };
  }
  return (wish.act === 'renew') === (wish.validUntil !== undefined)
    ? undefined
    : { kind: 'invalid', code: 'register-act.end-unfitting' };
};

/** Of one body alone, not empty, and no more than a person can answer for. */
export const COHORT_MAX = 20_000;

export const flawOfCohort = (cohort: {
  readonly count: number;
  readonly bodyCount: number;
}): Rejection | undefined => {
  if (cohort.count === 0) return { kind: 'conflict', code: 'register-act.empty' };
  if (cohort.bodyCount > 1) return { kind: 'conflict', code: 'register-act.several-bodies' };
  return cohort.count > COHORT_MAX
    ? { kind: 'invalid', code: 'register-act.too-many', params: { max: COHORT_MAX } }
    : undefined;
};

export type Asked = {
  readonly state: 'waiting' | 'confirmed' | 'done' | 'withdrawn';
  readonly requestedBy: string;
};

/** Two people, once: whoever asked does not confirm. */
export const flawOfConfirming = (asked: Asked, personId: string): Rejection | undefined => {
  if (asked.state !== 'waiting') return { kind: 'conflict', code: 'register-act.not-waiting' };
  return asked.requestedBy === personId
    ? { kind: 'forbidden', code: 'register-act.four-eyes' }
    : undefined;
};

export const flawOfWithdrawing = ({ state }: Asked): Rejection | undefined =>
  state === 'waiting' ? undefined : { kind: 'conflict', code: 'register-act.not-waiting' };

/** The rows somebody was shown must be the rows there are. */
export const flawOfRows = (
  seen: string,
  present: { readonly rowsHash: string; readonly count: number },
): Rejection | undefined =>
  seen === present.rowsHash
    ? undefined
    : {
        kind: 'stale',
        code: 'register-act.rows-changed',
        params: { count: present.count },
        present: { ...present },
      };
