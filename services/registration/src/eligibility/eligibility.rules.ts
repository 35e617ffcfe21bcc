import type { Level } from '@jinbang/contracts/level';
import { ageOn } from '@jinbang/kernel/age';
import { compareLevels } from '@jinbang/promotion/ladder';
import type { ConsentPurpose } from '../consent/consent.body.ts';
import type { MemberKind } from '../entry/entry-form.body.ts';
import type { CheckOutcome, EligibilityCheck } from './eligibility.body.ts';
import type { Demand, EligibilityRule } from './eligibility-rule.body.ts';

/** What is known of a member; null is not known, which is neither yes nor no. */
export type MemberFacts = {
  readonly personId: string;
  readonly birthDate: string | null;
  readonly memberKind: MemberKind | null;
  readonly yearsInOccupation: number | null;
  readonly heldLevel: Level | null;
  /** Null where the form leaves it to the event's own. */
  readonly heldOccupation: string | null;
  readonly condition: string | null;
  readonly consents: readonly ConsentPurpose[];
  /** Null while nothing is known of files. */
  readonly hasPhoto: boolean | null;
  readonly proofs: readonly string[] | null;
  /** Other events of the competition the person stands in. */
  readonly otherEvents: number;
  /** Titles on the competition's list, e.g. `全国技术能手 2024`. */
  readonly formerTitles: readonly string[];
  /** The best rank in this occupation in the owner's own past results. */
  readonly bestOwnRank: number | null;
};

export type EventFacts = { readonly occupationCode: string; readonly occupationName: string };

type Finding = Pick<EligibilityCheck, 'outcome' | 'says' | 'params'>;
type Params = EligibilityCheck['params'];

const found = (outcome: CheckOutcome, says: string, params: Params = {}): Finding => ({
  outcome,
  says,
  params,
});
const judged = (isMet: boolean, says: string, params: Params): Finding =>
  found(isMet ? 'ok' : 'not', `${says}-${isMet ? 'met' : 'unmet'}`, params);

type Of<Kind extends Demand['kind']> = Extract<Demand, { kind: Kind }>;

const byAge = ({ min, max, on }: Of<'age'>, { birthDate }: MemberFacts): Finding => {
  if (birthDate === null) return found('unknown', 'birth-date-unknown');
  const age = ageOn(birthDate, on);
  if (min !== null && age < min) return found('not', 'age-under', { age, min, on });
  if (max !== null && age > max) return found('not', 'age-over', { age, max, on });
  return found('ok', 'age-met', { age, on });
};

const byMemberKind = ({ allowed }: Of<'member-kind'>, { memberKind }: MemberFacts): Finding =>
  memberKind === null
    ? found('unknown', 'member-kind-unknown')
    : judged(allowed.includes(memberKind), 'member-kind', {
        kind: memberKind,
        allowed: allowed.join(' '),
      });

const byYears = ({ atLeast }: Of<'years'>, { yearsInOccupation: years }: MemberFacts): Finding =>
  years === null
    ? found('unknown', 'years-unknown', { atLeast })
    : judged(years >= atLeast, 'years', { years, atLeast });

const isOfOccupation = (held: string | null, { occupationCode, occupationName }: EventFacts) =>
  held === null || held === occupationCode || held === occupationName;

const byHeldLevel = (
  { atLeast, atMost }: Of<'held-level'>,
  { heldLevel, heldOccupation }: MemberFacts,
  event: EventFacts,
): Finding => {
  // domain §5: a level in another occupation does not count.
  const level = isOfOccupation(heldOccupation, event) ? heldLevel : null;
  if (level === null) {
    if (atLeast === null) return found('ok', 'held-level-none');
    return heldLevel === null
      ? found('not', 'held-level-missing', { atLeast })
      : found('not', 'held-level-elsewhere', { atLeast, held: heldLevel });
  }
  if (atLeast !== null && compareLevels(level, atLeast) < 0) {
    return found('not', 'held-level-under', { held: level, atLeast });
  }
  return atMost !== null && compareLevels(level, atMost) > 0
    ? found('not', 'held-level-over', { held: level, atMost })
    : found('ok', 'held-level-met', { held: level });
};

const byFormerTitles = (
  { ownRankUpTo }: Of<'no-former-winner'>,
  { formerTitles, bestOwnRank }: MemberFacts,
): Finding => {
  const [title] = formerTitles;
  if (title !== undefined) return found('not', 'former-winner', { title });
  return ownRankUpTo !== null && bestOwnRank !== null && bestOwnRank <= ownRankUpTo
    ? found('not', 'former-rank', { rank: bestOwnRank, upTo: ownRankUpTo })
    : found('ok', 'no-former-title');
};

const isThere = (has: boolean | null, says: string, params: Params = {}): Finding =>
  has === null ? found('unknown', `${says}-unknown`, params) : judged(has, says, params);

const findingOf = (demand: Demand, member: MemberFacts, event: EventFacts): Finding => {
  switch (demand.kind) {
    case 'age':
      return byAge(demand, member);
    case 'member-kind':
      return byMemberKind(demand, member);
    case 'years':
      return byYears(demand, member);
    case 'held-level':
      return byHeldLevel(demand, member, event);
    case 'condition-named':
      return judged(member.condition !== null, 'condition', { condition: member.condition ?? '' });
    case 'consent':
      return judged(member.consents.includes(demand.purpose), 'consent', {
        purpose: demand.purpose,
      });
    case 'photo':
      return isThere(member.hasPhoto, 'photo');
    case 'proof':
      return isThere(member.proofs?.includes(demand.of) ?? null, 'proof', { of: demand.of });
    case 'one-event':
      return judged(member.otherEvents === 0, 'one-event', { count: member.otherEvents });
    case 'no-former-winner':
      return byFormerTitles(demand, member);
  }
};

/** All of a group: one no makes it no; without a no, one unknown makes it unknown. */
const allOf = (findings: readonly Finding[]): CheckOutcome => {
  if (findings.some(({ outcome }) => outcome === 'not')) return 'not';
  return findings.some(({ outcome }) => outcome === 'unknown') ? 'unknown' : 'ok';
};

const byAny = (
  groups: readonly (readonly Demand[])[],
  member: MemberFacts,
  event: EventFacts,
): Finding => {
  const outcomes = groups.map((group) =>
    allOf(group.map((demand) => findingOf(demand, member, event))),
  );
  const met = outcomes.indexOf('ok');
  if (met >= 0) return found('ok', 'any-met', { clause: met + 1, count: groups.length });
  return outcomes.includes('unknown')
    ? found('unknown', 'any-unknown', { clause: outcomes.indexOf('unknown') + 1 })
    : found('not', 'any-unmet', { count: groups.length });
};

const checkOf = (
  rule: EligibilityRule,
  member: MemberFacts,
  event: EventFacts,
): EligibilityCheck => ({
  personId: member.personId,
  kind: rule.kind,
  ...(rule.kind === 'any' ? byAny(rule.of, member, event) : findingOf(rule, member, event)),
});

/** Every rule on every member, in the order of the members and of the rules. */
export const checkEntry = (
  rules: readonly EligibilityRule[],
  members: readonly MemberFacts[],
  event: EventFacts,
): readonly EligibilityCheck[] =>
  members.flatMap((member) => rules.map((rule) => checkOf(rule, member, event)));

/** One word for all: may it come in, may it not, or is something still missing? */
export const outcomeOf = (checks: readonly EligibilityCheck[]): CheckOutcome => {
  if (checks.some(({ outcome }) => outcome === 'not')) return 'not';
  return checks.some(({ outcome }) => outcome === 'unknown') ? 'unknown' : 'ok';
};
