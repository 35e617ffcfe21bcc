import type { FactOf } from '@jinbang/contracts/fact';
import { eventArrangedV1 } from '@jinbang/contracts/registration/event';
import type { ReviewRule } from '@jinbang/contracts/review-rule';
import type { Telling } from '../telling.ts';
import type { EventView, Terms } from './event.body.ts';
import { reviewRuleOf } from './review-rule.rules.ts';

export const eventArranged = (
  {
    eventId,
    competitionId,
    version,
    minimumStarters: _minimum,
    dates: _dates,
    terms,
    ...data
  }: EventView,
  telling: Telling,
): FactOf<typeof eventArrangedV1> => ({
  ...telling.envelope(eventId, version),
  type: eventArrangedV1.type,
  version: eventArrangedV1.version,
  competitionId,
  eventId,
  data: { ...data, ...reviewTold(terms) },
});

/** What the rules say of the review (M06), where they say all three shares. */
const reviewTold = (terms: Terms): { review?: ReviewRule } => {
  const rule = reviewRuleOf(terms);
  return rule ? { review: rule } : {};
};
