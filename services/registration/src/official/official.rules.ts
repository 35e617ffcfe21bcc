import type { Level } from '@jinbang/contracts/level';
import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import { LEVELS } from '@jinbang/promotion/ladder';
import type { NewOfficial, OfficialChange, OfficialKind, OfficialView } from './official.body.ts';

export const unknownOfficial: Rejection = { kind: 'missing', code: 'official.unknown' };

const rankOf = (level: Level): number => LEVELS.indexOf(level);

const EVALUATED: Readonly<Record<OfficialKind, readonly Level[]>> = {
  judge: [],
  evaluator: ['apprentice', '5', '4', '3'],
  'senior-evaluator': ['apprentice', '5', '4', '3', '2', '1'],
};

/** Domain §7: 考评员 assess 五 to 三级, 高级考评员 二 and 一级 too; no contest grants more. */
export const mayAssess = (kind: OfficialKind, level: Level): boolean =>
  EVALUATED[kind].includes(level);

export type Registered = Pick<
  OfficialView,
  'kind' | 'qualifications' | 'title' | 'validFrom' | 'validTo'
>;

export type Asked = {
  readonly occupationCode: string;
  readonly taskLevel: Level;
  /** `YYYY-MM-DD` where the competition is held. */
  readonly day: string;
  readonly judgeLevel: Level;
};

/** How well an entry of the register fits, worst first. */
export const STANDINGS = [
  'not-registered',
  'other-occupation',
  'out-of-date',
  'level-too-low',
  'qualified',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** Template of season.md: 二级 or a mid title or 考评员 of the occupation; never below the tasks. */
const standingOfOne = (one: Registered, asked: Asked): Standing => {
  const fitting = one.qualifications.filter(
    ({ occupationCode }) => occupationCode === asked.occupationCode,
  );
  if (fitting.length === 0) return 'other-occupation';
  if (asked.day < one.validFrom || one.validTo < asked.day) return 'out-of-date';
  if (one.kind !== 'judge')
    return mayAssess(one.kind, asked.taskLevel) ? 'qualified' : 'level-too-low';
  const needed = Math.max(rankOf(asked.judgeLevel), rankOf(asked.taskLevel));
  const isHigh = fitting.some(({ level }) => level !== null && rankOf(level) >= needed);
  const hasTitle = one.title !== null && one.title !== 'junior';
  return isHigh || hasTitle ? 'qualified' : 'level-too-low';
};

/** May this person judge there, by the best of their entries in the register? */
export const standingOf = (entries: readonly Registered[], asked: Asked): Standing =>
  entries
    .map((one) => standingOfOne(one, asked))
    .reduce<Standing>(
      (best, one) => (STANDINGS.indexOf(one) > STANDINGS.indexOf(best) ? one : best),
      'not-registered',
    );

const YEARS_MAX = 10;

const spanFlaw = ({ validFrom, validTo }: OfficialChange): string | undefined => {
  if (validTo < validFrom) return 'official.ends-before-start';
  const last = `${Number(validFrom.slice(0, 4)) + YEARS_MAX}${validFrom.slice(4)}`;
  return validTo > last ? 'official.valid-too-long' : undefined;
};

export type KnownForOfficials = {
  readonly personIds: ReadonlySet<string>;
  readonly organisationIds: ReadonlySet<string>;
  /** `person kind` of those in the register already. */
  readonly registered: ReadonlySet<string>;
};

export const keyOf = ({ personId, kind }: Pick<NewOfficial, 'personId' | 'kind'>): string =>
  `${personId} ${kind}`;

const changeIssues = (
  one: OfficialChange,
  at: string,
  organisationIds: ReadonlySet<string>,
): readonly RejectionIssue[] => {
  const span = spanFlaw(one);
  return [
    ...(span ? [{ at: `${at}validTo`, code: span, params: { years: YEARS_MAX } }] : []),
    ...(one.organisationId && !organisationIds.has(one.organisationId)
      ? [{ at: `${at}organisationId`, code: 'organisation.unknown' }]
      : []),
  ];
};

/** What speaks against registering these, every place that is wrong. All or none. */
export const flawOfOfficials = (
  officials: readonly NewOfficial[],
  known: KnownForOfficials,
): Rejection | undefined => {
  const seen = new Set(known.registered);
  const issues = officials.flatMap((one, place): RejectionIssue[] => {
    const at = `officials.${place}.`;
    const isTwice = seen.has(keyOf(one));
    seen.add(keyOf(one));
    return [
      ...(known.personIds.has(one.personId)
        ? []
        : [{ at: `${at}personId`, code: 'person.unknown' }]),
      ...(isTwice ? [{ at: `${at}kind`, code: 'official.already-registered' }] : []),
      ...changeIssues(one, at, known.organisationIds),
    ];
  });
  return issues.length === 0
    ? undefined
    : { kind: 'invalid', code: 'official.list-refused', issues };
};

export const flawOfOfficialChange = (
  change: OfficialChange,
  organisationIds: ReadonlySet<string>,
): Rejection | undefined => {
  const issues = changeIssues(change, '', organisationIds);
  return issues.length === 0
    ? undefined
    : { kind: 'invalid', code: 'official.list-refused', issues };
};
