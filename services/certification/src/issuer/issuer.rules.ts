import type { Level } from '@jinbang/contracts/level';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { FiledScope, IssuerState } from '../terms.ts';

export type IssuingBody = {
  readonly state: IssuerState;
  readonly filingNo: string;
  readonly filed: readonly FiledScope[];
};
export type IssueRequest = {
  readonly occupationCode: string;
  readonly level: Level;
  /** The day of issue in the competition's zone. */
  readonly day: string;
};

const no = (code: string, params: Rejection['params']) =>
  refuse({ kind: 'invalid', code, ...(params ? { params } : {}) } as const);

/** M14: only an active body, within filed occupations, levels and dates; a refusal names the document. */
export const mayIssue = (
  { state, filingNo, filed }: IssuingBody,
  { occupationCode, level, day }: IssueRequest,
): Result<null, Rejection> => {
  if (state !== 'active') return no('issuer.not-active', { state, filingNo });
  const same = filed.filter((scope) => scope.occupationCode === occupationCode);
  if (same.length === 0) return no('issuer.occupation-not-filed', { occupationCode, filingNo });
  const levels = same.filter((scope) => scope.levels.includes(level));
  if (levels.length === 0) return no('issuer.level-not-filed', { occupationCode, level, filingNo });
  const isCurrent = levels.some(({ from, to }) => from <= day && (to === null || day <= to));
  return isCurrent ? accept(null) : no('issuer.date-not-filed', { occupationCode, day, filingNo });
};

export type AuthorisationOnFile = {
  readonly competitionId: string | null;
  readonly documentNo: string;
  readonly fromOn: string;
  readonly toOn: string | null;
  readonly endedAt: Date | null;
};

/** M17: the standing authorisation that covers this competition on this day, if one is on file. */
export const authorisationFor = <OnFile extends AuthorisationOnFile>(
  onFile: readonly OnFile[],
  competitionId: string,
  day: string,
): OnFile | undefined =>
  onFile.find(
    ({ competitionId: only, fromOn, toOn, endedAt }) =>
      endedAt === null &&
      (only === null || only === competitionId) &&
      fromOn <= day &&
      (toOn === null || day <= toOn),
  );
