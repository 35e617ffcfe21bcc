import type { ScopeChain } from '@jinbang/service-kit/held-office';
import type { Sight } from '../competition/competition.access.ts';

type Placed = {
  readonly ownerId: string;
  readonly competitionId: string;
  readonly eventId: string;
};

/** The places an event belongs to, from the narrowest out. */
export const chainOf = ({ ownerId, competitionId, eventId }: Placed): ScopeChain => ({
  organisationId: ownerId,
  competitionId,
  eventId,
});

export const seesEvent = (sight: Sight, event: Placed): boolean =>
  sight.all ||
  sight.organisationIds.includes(event.ownerId) ||
  sight.competitionIds.includes(event.competitionId) ||
  sight.eventIds.includes(event.eventId);
