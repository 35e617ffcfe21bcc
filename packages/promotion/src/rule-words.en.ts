import { AWARD_LABELS } from './award.ts';
import { inLanguage } from './bilingual.ts';
import {
  BASE_LABELS,
  CLASS_LABELS,
  GROUP_LABELS,
  PART_LABELS,
  ROUNDING_LABELS,
  STAGE_LABELS,
  TIER_LABELS,
} from './labels.ts';
import { LEVEL_LABELS, type Level } from './ladder.ts';
import { counted, type RuleWords, written } from './rule-words.ts';

const level = (code: Level): string => LEVEL_LABELS[code].en;
const listed = (parts: readonly string[], word = 'and'): string =>
  parts.length < 2
    ? (parts[0] ?? '')
    : `${parts.slice(0, -1).join(', ')} ${word} ${parts[parts.length - 1]}`;
const offices = (names: Parameters<typeof inLanguage>[0][]): string =>
  listed(names.map((name) => written(inLanguage(name, 'en'))));

const band = (from: number | null, to: number | null): string => {
  if (to === null) return `${counted(from)} or more`;
  return from === to ? `${from}` : `${counted(from)}–${to}`;
};

const bands: RuleWords['quota'] = ({ base, bands: all }) =>
  all
    .map(
      ({ from, to, places }) => `${counted(places)} of ${band(from, to)} ${BASE_LABELS[base].en}`,
    )
    .join(', ');

const times = (count: number | null): string => (count === 1 ? 'once' : `${counted(count)} times`);

export const ruleWordsEn: RuleWords = {
  contest: ({ tier, classes }) =>
    `${TIER_LABELS[tier].en} contest${
      classes === null
        ? ''
        : ` (${listed(
            classes.map((one) => CLASS_LABELS[one].en),
            'or',
          )})`
    }`,
  groups: (groups) =>
    groups === null ? 'every group' : listed(groups.map((group) => GROUP_LABELS[group].en)),
  teamSize: ({ from, to }) => `in teams of ${band(from, to)}`,
  taskLevels: (levels) => `tasks set at ${listed(levels.map(level), 'or')}`,
  period: ({ from, to }) =>
    to === null
      ? `in force from ${written(from)}`
      : `in force from ${written(from)} to ${written(to)}`,
  leaf: {
    rank: ({ from, to }) => {
      if (from === to) return `rank ${counted(to)}`;
      return from === 1 ? `the top ${counted(to)}` : `ranks ${counted(from)} to ${counted(to)}`;
    },
    percentile: ({ above, upTo, base, rounding }) => {
      const share =
        above === '0'
          ? `the top ${written(upTo)} %`
          : `the top ${written(above)} % to ${written(upTo)} %`;
      const of = base === null ? 'not said of whom' : `of the ${BASE_LABELS[base].en}`;
      return `${share} (${of}, ${rounding === null ? 'rounding not said' : ROUNDING_LABELS[rounding].en})`;
    },
    places: (places) => `within the places taken: ${bands(places)}`,
    award: ({ atLeast }) => `${AWARD_LABELS[atLeast].en} or better`,
    score: ({ of, atLeast }) => `${PART_LABELS[of].en} at least ${written(atLeast)}`,
    held: ({ atLeast }) => `holding ${level(atLeast)} or higher`,
    stage: ({ atLeast }) => `having reached the ${STAGE_LABELS[atLeast].en}`,
    age: ({ from, to }) =>
      to === null ? `aged ${counted(from)} or more` : `aged ${counted(from)} to ${counted(to)}`,
  },
  all: (parts) => parts.join(' and '),
  any: (parts) => `(${parts.join(' or ')})`,
  quota: (quota) => bands(quota),
  grant: (grant) => {
    if (grant.kind === 'none') return 'no level';
    if (grant.kind === 'level') return `promoted to ${level(grant.level)}`;
    const none =
      grant.ifNoneHeld === null
        ? 'nobody without a level'
        : `${level(grant.ifNoneHeld)} for who holds none`;
    return `one level above the one held, ${none}`;
  },
  ifHeld: (ifHeld) => {
    if (ifHeld.kind === 'level') return `who holds it already: ${level(ifHeld.level)}`;
    return ifHeld.kind === 'next'
      ? 'who holds it already: one level more'
      : 'who holds it already: nothing more';
  },
  cap: (cap) => `at most ${level(cap)}`,
  minimum: (minimum) => `never below ${level(minimum)}`,
  mayNotSkip: 'no level may be skipped',
  mayApplyFor: (one) => `may apply for ${level(one)}`,
  insteadOf: (ruleIds) => `who meets this is not judged by ${listed(ruleIds)}`,
  inPlan: {
    required: 'the contest must be in the yearly plan',
    'not-required': 'the contest need not be in the yearly plan',
  },
  perYear: (count) => `${times(count)} per person and year`,
  ever: (count) => `${times(count)} in a lifetime`,
  title: (name, when, quota, once) => {
    const terms = [when, quota, once ? 'once per person' : null].filter((part) => part !== null);
    return `may be nominated: ${written(name)}${terms.length === 0 ? '' : ` (${terms.join('; ')})`}`;
  },
  approval: (approval) =>
    approval.kind === 'offices'
      ? `approved by ${offices([...approval.offices])}`
      : `issued automatically; without an authorisation approved by ${offices([...approval.otherwise])}`,
  sentence: (whom, when, gives) =>
    `${whom.charAt(0).toUpperCase()}${whom.slice(1)}, ${when}: ${gives.join('; ')}.`,
  and: ', ',
  apart: ', ',
};
