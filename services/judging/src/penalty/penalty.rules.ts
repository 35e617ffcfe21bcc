import type { PenaltyBody, PenaltyKind } from '@jinbang/contracts/http/judging-penalty';
import type { RegistrationState } from '@jinbang/contracts/lifecycle';
import type { ResultCode } from '@jinbang/contracts/mark-subject';
import { type Exact, exact, exactText, zero } from '@jinbang/kernel/exact';
import type { Rejection, RejectionKind, RejectionParams } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { dayLocked } from '../day/day-lock.rules.ts';
import { refuseOver } from '../event/over.rules.ts';

/** A module as penalties are decided in it, read under its lock. */
export type PenalisedModule = {
  readonly lockedAt: Date | null;
  /** Every sheet of it was locked with its day; left out: not every one. */
  readonly daysLocked?: boolean;
  readonly schemeVersion: number;
  /** How many penalties were given and taken back in it so far. */
  readonly version: number;
  /** What the published scheme configures; none: any points. */
  readonly kinds: readonly PenaltyKind[];
  /** All the marks of the module. */
  readonly most: Exact;
};

type Subject = {
  readonly moduleId: string;
  readonly label: string;
  readonly inUse: boolean;
  readonly code: ResultCode;
};

const rejection = (kind: RejectionKind, code: string, params?: RejectionParams): Rejection =>
  params ? { kind, code, params } : { kind, code };

/** What is locked or over takes no penalty any more, and gives none back. */
export const refusePlace = (
  { lockedAt, schemeVersion, version, daysLocked }: PenalisedModule,
  state: RegistrationState | null,
  basedOn: number,
): Rejection | undefined => {
  if (lockedAt !== null) return rejection('gone', 'module.locked');
  const over = refuseOver(state);
  if (over) return over;
  if (daysLocked) return dayLocked;
  if (schemeVersion === 0) return rejection('conflict', 'module.scheme-missing');
  if (basedOn === version) return undefined;
  return { ...rejection('stale', 'penalty.stale', { version }), present: { version } };
};

/** Who has no result has nothing to take from; whoever did not finish may still be ranked by code. */
const refuseSubject = ({ inUse, code, label }: Subject): Rejection | undefined => {
  if (!inUse) return rejection('conflict', 'subject.not-in-use', { subject: label });
  return code === 'OK' || code === 'DNF'
    ? undefined
    : rejection('conflict', 'subject.coded', { subject: label, code });
};

const refusePoints = (points: Exact, most: Exact, fixed?: string): Rejection | undefined => {
  if (points.lte(zero)) return rejection('invalid', 'penalty.points-zero');
  if (fixed !== undefined && !points.equals(exact(fixed))) {
    return rejection('invalid', 'penalty.points-fixed', { points: fixed });
  }
  return points.gt(most)
    ? rejection('invalid', 'penalty.above-maximum', { most: exactText(most) })
    : undefined;
};

const findKind = (
  kinds: readonly PenaltyKind[],
  code: string | undefined,
): Result<PenaltyKind | null, Rejection> => {
  if (kinds.length === 0) {
    return code === undefined
      ? accept(null)
      : refuse(rejection('invalid', 'penalty.kind-unknown', { kind: code }));
  }
  if (code === undefined) return refuse(rejection('invalid', 'penalty.kind-missing'));
  const kind = kinds.find((one) => one.code === code);
  return kind ? accept(kind) : refuse(rejection('invalid', 'penalty.kind-unknown', { kind: code }));
};

/** May this be taken off this subject, and under which kind of the scheme? */
export const decidePenalty = (
  module: PenalisedModule,
  subject: Subject,
  { kind: code, points, happenedAt }: Pick<PenaltyBody, 'kind' | 'points' | 'happenedAt'>,
  at: Date,
): Result<PenaltyKind | null, Rejection> => {
  const flaw = refuseSubject(subject);
  if (flaw) return refuse(flaw);
  if (happenedAt !== undefined && new Date(happenedAt) > at) {
    return refuse(rejection('invalid', 'penalty.in-the-future'));
  }
  const kind = findKind(module.kinds, code);
  if (!kind.ok) return kind;
  const own = kind.value?.most === undefined ? module.most : exact(kind.value.most);
  const most = own.gt(module.most) ? module.most : own;
  const wrong = refusePoints(exact(points), most, kind.value?.points);
  return wrong ? refuse(wrong) : kind;
};
