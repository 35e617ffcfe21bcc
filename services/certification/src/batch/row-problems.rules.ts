import type { Level } from '@jinbang/contracts/level';
import { sentenceOf } from '@jinbang/contracts/problem';
import type { Rejection } from '@jinbang/kernel/rejection';
import { type IssuingBody, mayIssue } from '../issuer/issuer.rules.ts';

export type CheckedRow = {
  readonly issue: string;
  readonly occupationCode: string;
  readonly level: Level | null;
  readonly failure: Pick<Rejection, 'code' | 'params'> | null;
  /** Null where registration told no name yet. */
  readonly holder: { readonly name: string; readonly hasIdentity: boolean } | null;
};
type Ground = {
  readonly issuer: IssuingBody | undefined;
  readonly hasKey: boolean;
  /** Today, in the competition's zone. */
  readonly day: string;
  /** Null beside contests (S22). */
  readonly competitionId: string | null;
};

export type RowProblem = {
  readonly code: string;
  readonly sentence: { readonly zh: string; readonly en: string };
};

type Flaw = Pick<Rejection, 'code' | 'params'>;

const said = ({ code, params }: Flaw): RowProblem => ({
  code,
  sentence: { zh: sentenceOf(code, 'zh', params), en: sentenceOf(code, 'en', params) },
});

const flawOfHolder = ({ holder }: CheckedRow): Flaw | undefined => {
  if (!holder || holder.name.trim() === '') return { code: 'certificate.name-missing' };
  return holder.hasIdentity ? undefined : { code: 'certificate.identity-missing' };
};

const flawOfIssuer = (
  { occupationCode, level }: CheckedRow,
  { issuer, hasKey, day, competitionId }: Ground,
): Flaw | undefined => {
  if (!issuer || !hasKey) return { code: 'issuer.unknown' };
  if (level === null) return undefined;
  const filed = mayIssue(issuer, { occupationCode, level, day, competitionId });
  return filed.ok ? undefined : filed.refusal;
};

/**
 * What would stop a row's certificate if it were approved today: said before the signature, so that
 * nobody signs for what cannot be issued. A row that is only listed has none.
 */
export const problemsOf = (row: CheckedRow, ground: Ground): readonly RowProblem[] => {
  if (row.issue !== 'certificate') return [];
  const flaws = [flawOfHolder(row), flawOfIssuer(row, ground), row.failure ?? undefined];
  const codes = new Map(flaws.flatMap((flaw) => (flaw ? [[flaw.code, flaw] as const] : [])));
  return [...codes.values()].map(said);
};
