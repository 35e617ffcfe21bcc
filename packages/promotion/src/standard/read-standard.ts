import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Bilingual } from '../bilingual.ts';
import {
  byKind,
  day,
  flag,
  key,
  listOf,
  oneOf,
  orElse,
  orNull,
  type Read,
  record,
  text,
  whole,
  wrong,
} from '../json-reader.ts';
import { isContestGrantable, LEVELS } from '../ladder.ts';
import type { Period } from '../promotion-rule.ts';
import {
  type Clause,
  DIPLOMAS,
  type LevelConditions,
  MAJORS,
  type OccupationStandard,
  type Requirement,
  TITLE_GRADES,
} from './occupation-standard.ts';

const YEARS_MAX = 60;
const HOURS_MAX = 10_000;
/** More are not told at once; mending these first is the way on. */
const ISSUES_MAX = 500;

const bilingual = (lengthMax: number): Read<Bilingual> =>
  record<Bilingual>({
    zh: text(lengthMax),
    en: orElse<string | undefined>(text(lengthMax), undefined),
  });

type Of<Kind extends Requirement['kind']> = Extract<Requirement, { kind: Kind }>;

const requirement = byKind<Requirement>({
  age: record<Of<'age'>>({ kind: oneOf(['age']), atLeast: whole(1, 100) }),
  years: record<Of<'years'>>({
    kind: oneOf(['years']),
    atLeast: whole(0, YEARS_MAX),
    related: orElse(flag, false),
  }),
  held: record<Of<'held'>>({
    kind: oneOf(['held']),
    level: oneOf(LEVELS),
    years: orElse(whole(0, YEARS_MAX), 0),
    related: orElse(flag, false),
  }),
  diploma: record<Of<'diploma'>>({
    kind: oneOf(['diploma']),
    oneOf: listOf(oneOf(DIPLOMAS), 1, DIPLOMAS.length),
    major: oneOf(MAJORS),
    finalYear: orElse(flag, false),
  }),
  training: record<Of<'training'>>({ kind: oneOf(['training']), hours: whole(1, HOURS_MAX) }),
  apprenticeship: record<Of<'apprenticeship'>>({ kind: oneOf(['apprenticeship']) }),
  title: record<Of<'title'>>({
    kind: oneOf(['title']),
    atLeast: oneOf(TITLE_GRADES),
    years: orElse(whole(0, YEARS_MAX), 0),
  }),
});

const clause = record<Clause>({
  id: key,
  text: bilingual(500),
  requires: listOf(requirement, 1, 10),
});

const conditions = record<LevelConditions>({
  level: oneOf(LEVELS),
  oneOf: listOf(clause, 1, 20),
});

const period: Read<Period> = (value, at, issues) => {
  const read = record<Period>({ from: day, to: orElse(orNull(day), null) })(value, at, issues);
  return read && read.to !== null && read.from > read.to
    ? wrong(issues, `${at}.to`, 'empty-range')
    : read;
};

const document = record<OccupationStandard>({
  id: key,
  kind: oneOf(['national', 'enterprise']),
  occupation: record({ code: key, name: bilingual(200) }),
  trades: orElse(listOf(bilingual(200), 0, 50), []),
  route: oneOf(['level', 'qualification']),
  edition: text(40),
  valid: period,
  validYears: orElse<number | undefined>(whole(1, YEARS_MAX), undefined),
  levels: listOf(conditions, 1, LEVELS.length),
});

/** What single fields allow and the whole forbids. */
const contradictions = ({ kind, levels }: OccupationStandard): readonly RejectionIssue[] => {
  const issues: RejectionIssue[] = [];
  const seenLevels = new Set<string>();
  const seenIds = new Set<string>();
  for (const [index, { level, oneOf: clauses }] of levels.entries()) {
    const at = `levels[${index}]`;
    if (seenLevels.has(level)) {
      issues.push({ at: `${at}.level`, code: 'standard.double-level', params: { level } });
    }
    seenLevels.add(level);
    // 特级技师 and 首席技师 are appointed by enterprises, by what each of them asks for.
    if (kind === 'national' && !isContestGrantable(level)) {
      issues.push({ at: `${at}.level`, code: 'standard.appointed-level' });
    }
    for (const [place, { id }] of clauses.entries()) {
      if (seenIds.has(id)) {
        issues.push({
          at: `${at}.oneOf[${place}].id`,
          code: 'standard.double-id',
          params: { id },
        });
      }
      seenIds.add(id);
    }
  }
  return issues;
};

/** The reader of plain JSON is the rule packs'; what it finds here is said of a standard. */
const ofStandard = (issue: RejectionIssue): RejectionIssue => ({
  ...issue,
  code: issue.code.replace(/^rule-pack\./, 'standard.'),
});

/**
 * Untrusted JSON to a standard, with every default filled in (`related` and `finalYear` false, no
 * trades, an open end). Refused as `standard.invalid` with one issue per wrong place, e.g.
 * `levels[2].oneOf[0].requires[1].years`; nothing is guessed or dropped.
 */
export const readStandard = (
  json: unknown,
): Result<OccupationStandard, Rejection<'standard.invalid'>> => {
  const found: RejectionIssue[] = [];
  const read = document(json, '', found);
  const issues = [...found.map(ofStandard), ...(read ? contradictions(read) : [])];
  if (read && issues.length === 0) return accept(read);
  return refuse({
    kind: 'invalid',
    code: 'standard.invalid',
    issues: issues.slice(0, ISSUES_MAX),
  });
};
