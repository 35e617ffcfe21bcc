import type { Level } from '@jinbang/contracts/level';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { FiledScope, IssuerKind, IssuerState, NumberSource } from '../terms.ts';

export type IssuingBody = {
  readonly kind: IssuerKind;
  readonly state: IssuerState;
  /** The document it may issue by: a filing, or the authorisation of one contest. */
  readonly filingNo: string;
  readonly filed: readonly FiledScope[];
  /** The one contest of a committee; null of others. */
  readonly competitionId: string | null;
  readonly numberSource: NumberSource;
};
export type IssueRequest = {
  readonly occupationCode: string;
  readonly level: Level;
  /** The day of issue in the competition's zone. */
  readonly day: string;
  /** Null beside contests (S22). */
  readonly competitionId: string | null;
};

const no = (code: string, params: NonNullable<Rejection['params']>) =>
  refuse({ kind: 'invalid', code, params } as const);

/** 一赛一授权: a committee is there for exactly its contest, an office prints for itself (M14). */
export const servesContest = (
  { kind, filingNo, competitionId: own }: Pick<IssuingBody, 'kind' | 'filingNo' | 'competitionId'>,
  competitionId: string | null,
): Result<null, Rejection> =>
  kind === 'contest-committee' && own !== competitionId
    ? no('issuer.other-contest', { filingNo })
    : accept(null);

/** The general rule has no sign for these: their numbers come from outside (M15). */
export const isUnnumbered = (level: Level): boolean => level === 'apprentice' || level === 'chief';

/**
 * M14: only an active body, within filed occupations, levels, dates and its contest, and only what has a
 * number at all; a refusal names the document.
 */
export const mayIssue = (
  body: IssuingBody,
  { occupationCode, level, day, competitionId }: IssueRequest,
): Result<null, Rejection> => {
  const { kind, state, filingNo, filed, numberSource } = body;
  if (kind === 'office') return no('issuer.office-prints', { filingNo });
  if (state !== 'active') return no('issuer.not-active', { state, filingNo });
  const serves = servesContest(body, competitionId);
  if (!serves.ok) return serves;
  const same = filed.filter((scope) => scope.occupationCode === occupationCode);
  if (same.length === 0) return no('issuer.occupation-not-filed', { occupationCode, filingNo });
  const levels = same.filter((scope) => scope.levels.includes(level));
  if (levels.length === 0) return no('issuer.level-not-filed', { occupationCode, level, filingNo });
  const isCurrent = levels.some(({ from, to }) => from <= day && (to === null || day <= to));
  if (!isCurrent) return no('issuer.date-not-filed', { occupationCode, day, filingNo });
  return numberSource === 'own' && isUnnumbered(level)
    ? no('issuer.level-unnumbered', { level, filingNo })
    : accept(null);
};

/**
 * Which of these people, in their order, the document still has room for. Whoever is certified already
 * takes no second place, and a revoked certificate gives its place back (infra/decisions/0025).
 */
export const withinPeople = (
  personIds: readonly string[],
  certified: { readonly count: number; readonly among: ReadonlySet<string> },
  peopleMax: number,
): ReadonlySet<string> => {
  const fitting = new Set(personIds.filter((personId) => certified.among.has(personId)));
  for (const personId of personIds) {
    const isRoom = certified.count + fitting.size - certified.among.size < peopleMax;
    if (isRoom) fitting.add(personId);
  }
  return fitting;
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
