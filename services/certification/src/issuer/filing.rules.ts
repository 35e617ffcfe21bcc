import type { FiledScopeBody, NewIssuer } from '@jinbang/contracts/http/issuer';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { IssuerKind, NumberSource } from '../terms.ts';

const flaw = (code: string): Rejection => ({ kind: 'invalid', code });

/** Where a body's numbers come from if nothing is said (M15). */
const USUAL: Readonly<Record<IssuerKind, NumberSource>> = {
  'filed-body': 'own',
  'contest-committee': 'contest',
  office: 'none',
};

export const usualSource = (kind: IssuerKind): NumberSource => USUAL[kind];

/** Only a filed body has the codes a number is counted by; an office has no numbers here at all. */
export const flawOfSource = (kind: IssuerKind, source: NumberSource): Rejection | undefined => {
  if ((kind === 'office') !== (source === 'none')) return flaw('issuer.number-source');
  return source === 'own' && kind !== 'filed-body' ? flaw('issuer.number-source') : undefined;
};

export const flawOfScopes = (filed: readonly FiledScopeBody[]): Rejection | undefined =>
  filed.some(({ from, to }) => to !== null && to < from) ? flaw('issuer.dates-turned') : undefined;

/** The number of people is what the authorisation of one contest says; a filing has none. */
export const flawOfPeople = (kind: IssuerKind, peopleMax: number | null): Rejection | undefined =>
  (kind === 'contest-committee') === (peopleMax !== null)
    ? undefined
    : flaw('issuer.authorisation-parts');

const areAll = (values: readonly unknown[], there: boolean): boolean =>
  values.every((value) => (value !== null) === there);

/** M14: a filing has its codes, an authorisation of one contest its contest, day, people and seal. */
export const flawOfFiling = (issuer: NewIssuer): Rejection | undefined => {
  const { kind, evaluator, bodyCode, province, site } = issuer;
  const { competitionId, documentOn, peopleMax, sealedBy } = issuer;
  const codes = [evaluator, bodyCode, province, site];
  if (!areAll(codes, kind === 'filed-body')) return flaw('issuer.codes-of-filed-body');
  const authorised = [competitionId, documentOn, peopleMax, sealedBy];
  if (!areAll(authorised, kind === 'contest-committee')) return flaw('issuer.authorisation-parts');
  return flawOfScopes(issuer.filed) ?? flawOfSource(kind, issuer.numberSource ?? usualSource(kind));
};
