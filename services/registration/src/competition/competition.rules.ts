import type { RegistrationState } from '@jinbang/contracts/lifecycle';
import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import { isSameValue } from '../same-value.rules.ts';
import type { CompetitionChange, NewCompetition } from './competition.body.ts';

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/**
 * What speaks against declaring it. Tier and class are the plan record's, not the organiser's (M16),
 * so the two may not differ.
 */
export const flawOfCompetition = ({
  zone,
  plan,
  tier,
  contestClass,
  units,
}: Omit<NewCompetition, 'ownerId'>): Rejection | undefined => {
  if (!isZone(zone)) return { kind: 'invalid', code: 'competition.zone-unknown', params: { zone } };
  if (plan !== null && (plan.tier !== tier || plan.contestClass !== contestClass)) {
    const params = { tier: plan.tier, contestClass: plan.contestClass };
    return { kind: 'invalid', code: 'competition.plan-differs', params };
  }
  return flawOfUnits(units);
};

const flawOfUnits = (units: NewCompetition['units']): Rejection | undefined => {
  const isSame = (one: (typeof units)[number], other: (typeof units)[number]) =>
    one.role === other.role && one.name.zh === other.name.zh;
  const issues = units.flatMap((unit, place) =>
    units.findIndex((other) => isSame(unit, other)) === place
      ? []
      : [{ at: `units.${place}.name`, code: 'competition.unit-twice' }],
  );
  return issues.length === 0 ? undefined : { kind: 'invalid', code: 'competition.refused', issues };
};

const OPEN: readonly RegistrationState[] = ['DRAFT', 'CANCELLED', 'VOID'];

/** What promotion and every window are counted by; a heading or a unit may still be mended. */
const FROZEN = ['tier', 'contestClass', 'jurisdiction', 'seasonYear', 'zone', 'consents'] as const;

/**
 * May it become that? From the first published rules on tier, class, place and time stay, and so does
 * a plan record; one that comes late may still be filed, since without it nobody is promoted.
 */
export const flawOfCompetitionChange = (
  before: CompetitionChange,
  after: CompetitionChange,
  states: readonly RegistrationState[],
): Rejection | undefined => {
  const state = states.find((one) => !OPEN.includes(one));
  if (state === undefined) return undefined;
  const frozen: readonly RejectionIssue[] = [
    ...FROZEN.filter((name) => !isSameValue(before[name], after[name])),
    ...(before.plan !== null && !isSameValue(before.plan, after.plan) ? ['plan'] : []),
  ].map((at) => ({ at, code: 'competition.frozen', params: { state } }));
  return frozen.length === 0
    ? undefined
    : { kind: 'conflict', code: 'competition.refused', issues: frozen };
};

/** Who feeds whom was checked with this tier. */
export const tierIsUsed: Rejection = { kind: 'conflict', code: 'competition.tier-used' };

/** Also said to those who may not see it. */
export const unknownCompetition: Rejection = { kind: 'missing', code: 'competition.unknown' };

/** Units that are organisations of ours, with their place in the list. */
export const namedUnits = ({
  units,
}: Pick<NewCompetition, 'units'>): readonly { at: string; organisationId: string }[] =>
  units.flatMap(({ organisationId }, place) =>
    organisationId === undefined ? [] : [{ at: `units.${place}.organisationId`, organisationId }],
  );
