import type { ResultCode } from '@jinbang/contracts/mark-subject';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { dayLocked } from '../day/day-lock.rules.ts';
import { expectsMarks } from '../score-sheet/mark.rules.ts';

export type CodedSubject = {
  readonly subjectId: string;
  readonly label: string;
  readonly code: ResultCode;
  readonly version: number;
  readonly moduleLocked: boolean;
  /** True when a signed sheet has a place for this subject. */
  readonly onSignedSheet: boolean;
  /** How many of its sheets the chief judge locked with their day; left out: none. */
  readonly daysLocked?: 'some' | 'all' | undefined;
};

type Coding = {
  readonly code: ResultCode;
  readonly reason?: string | undefined;
  readonly basedOn?: number | undefined;
};

/** The chief judge records 未参赛, 未完赛, 退赛, 取消成绩, or takes it back, each with a reason (domain §3). */
export const decideCode = (
  subject: CodedSubject,
  coding: Coding,
): Result<ResultCode, Rejection> => {
  if (subject.moduleLocked) return refuse({ kind: 'gone', code: 'module.locked' });
  // A code is of no one day: while one is open, it is taken, unless marks of a locked one were awaited again.
  const isAwaitedAgain = expectsMarks(coding.code) && !expectsMarks(subject.code);
  if (subject.daysLocked === 'all' || (subject.daysLocked && isAwaitedAgain)) {
    return refuse(dayLocked);
  }
  if (coding.basedOn === undefined) {
    return refuse({ kind: 'unconditional', code: 'command.version-missing' });
  }
  const { subjectId, code, version } = subject;
  if (coding.basedOn !== version) {
    const present = { subjectId, code, version };
    return refuse({ kind: 'stale', code: 'subject.stale', params: { version }, present });
  }
  if (coding.reason === undefined) {
    return refuse({ kind: 'invalid', code: 'subject.reason-missing' });
  }
  // Its marks would be awaited again on a sheet nobody can write on any more.
  if (subject.onSignedSheet && isAwaitedAgain) {
    return refuse({
      kind: 'conflict',
      code: 'subject.sheet-signed',
      params: { subject: subject.label },
    });
  }
  return accept(coding.code);
};
