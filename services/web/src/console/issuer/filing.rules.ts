import type { IssuerKindName, NewIssuer } from '@jinbang/contracts/http/issuer';
import type { Level } from '@jinbang/contracts/level';

/** What is typed into the form, whatever the kind. */
export type Typed = Readonly<
  Record<
    | 'bodyId'
    | 'name'
    | 'filingNo'
    | 'bodyCode'
    | 'province'
    | 'site'
    | 'competitionId'
    | 'documentOn'
    | 'peopleMax'
    | 'sealedBy'
    | 'occupationCode'
    | 'validFrom'
    | 'validTo',
    string
  >
> & {
  readonly kind: IssuerKindName;
  readonly evaluator: 'Y' | 'S';
  readonly levels: readonly Level[];
};

const ALWAYS = ['name', 'bodyId', 'filingNo'] as const;
const SCOPE = ['occupationCode', 'validFrom', 'validTo'] as const;

/** The lines of the form for each kind, in their order. */
export const KIND_FIELDS = {
  'filed-body': [...ALWAYS, 'bodyCode', 'province', 'site', ...SCOPE],
  'contest-committee': [...ALWAYS, 'documentOn', 'peopleMax', 'sealedBy', ...SCOPE],
  office: [...ALWAYS, ...SCOPE],
} as const;

const isBody = ({ bodyCode, province, site }: Typed): boolean =>
  /^\d{4}$/.test(bodyCode) && /^\d{2}$/.test(province) && /^\d{6}$/.test(site);
const isCommittee = ({ competitionId, documentOn, peopleMax, sealedBy }: Typed): boolean =>
  competitionId !== '' && documentOn !== '' && /^[1-9]\d{0,5}$/.test(peopleMax) && sealedBy !== '';

const isComplete = (typed: Typed): boolean => {
  const needed = [typed.name, typed.bodyId, typed.filingNo, typed.occupationCode, typed.validFrom];
  if (needed.some((one) => one.trim() === '') || typed.levels.length === 0) return false;
  if (typed.kind === 'filed-body') return isBody(typed);
  return typed.kind === 'office' || isCommittee(typed);
};

/** What is asked for, once every line of the kind is filled in. */
export const wishOf = (typed: Typed): NewIssuer | null => {
  if (!isComplete(typed)) return null;
  const { kind, levels, occupationCode, validFrom, validTo } = typed;
  const isFiled = kind === 'filed-body';
  const isOfContest = kind === 'contest-committee';
  const of = (is: boolean, value: string): string | null => (is ? value.trim() : null);
  return {
    ...{ kind, bodyId: typed.bodyId.trim(), name: typed.name.trim() },
    filingNo: typed.filingNo.trim(),
    evaluator: isFiled ? typed.evaluator : null,
    bodyCode: of(isFiled, typed.bodyCode),
    province: of(isFiled, typed.province),
    site: of(isFiled, typed.site),
    competitionId: of(isOfContest, typed.competitionId),
    documentOn: of(isOfContest, typed.documentOn),
    peopleMax: isOfContest ? Number(typed.peopleMax) : null,
    sealedBy: of(isOfContest, typed.sealedBy),
    filed: [
      {
        occupationCode: occupationCode.trim(),
        levels: [...levels],
        from: validFrom,
        to: validTo === '' ? null : validTo,
      },
    ],
  };
};
