import type { Rejection } from '@jinbang/kernel/rejection';
import type { NewCompetition } from './competition.body.ts';

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
}: NewCompetition): Rejection | undefined => {
  if (!isZone(zone)) return { kind: 'invalid', code: 'competition.zone-unknown', params: { zone } };
  if (plan !== null && (plan.tier !== tier || plan.contestClass !== contestClass)) {
    const params = { tier: plan.tier, contestClass: plan.contestClass };
    return { kind: 'invalid', code: 'competition.plan-differs', params };
  }
  return undefined;
};

/** Also said to those who may not see it. */
export const unknownCompetition: Rejection = { kind: 'missing', code: 'competition.unknown' };
