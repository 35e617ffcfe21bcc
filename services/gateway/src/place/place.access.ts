import type { ScopeChain } from '@jinbang/service-kit/held-office';

/** Where something stands: an event in a competition of an organisation. */
export type Around = {
  readonly placeId: string;
  readonly kind: 'competition' | 'event';
  readonly competitionId: string;
  readonly ownerId: string;
};

export const chainAround = ({ placeId, kind, competitionId, ownerId }: Around): ScopeChain => ({
  organisationId: ownerId,
  competitionId,
  ...(kind === 'event' ? { eventId: placeId } : {}),
});
