import type { FactOf } from '@jinbang/contracts/fact';
import { eventArrangedV1 } from '@jinbang/contracts/registration/event';
import type { Telling } from '../telling.ts';
import type { EventView } from './event.body.ts';

export const eventArranged = (
  {
    eventId,
    competitionId,
    version,
    minimumStarters: _minimum,
    dates: _dates,
    terms: _terms,
    ...data
  }: EventView,
  telling: Telling,
): FactOf<typeof eventArrangedV1> => ({
  ...telling.envelope(eventId, version),
  type: eventArrangedV1.type,
  version: eventArrangedV1.version,
  competitionId,
  eventId,
  data,
});
