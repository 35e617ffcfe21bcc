import { competitionDeclaredV1 } from '@jinbang/contracts/registration/competition';
import { eventArrangedV1 } from '@jinbang/contracts/registration/event';
import { on } from '@jinbang/messaging/handler';
import { savePlaces } from './place.store.ts';

/** Registration tells which event belongs to which competition and organisation. */
export const onPlaces = [
  on(competitionDeclaredV1, (facts, tx) =>
    savePlaces(
      tx,
      facts.map(({ aggregateId, data }) => ({
        placeId: aggregateId,
        kind: 'competition' as const,
        competitionId: aggregateId,
        ownerId: data.ownerId,
      })),
    ),
  ),
  on(eventArrangedV1, (facts, tx) =>
    savePlaces(
      tx,
      // An event always stands in a competition; without one it is nobody's and stays unknown here.
      facts.flatMap(({ aggregateId, competitionId, data }) =>
        competitionId === null
          ? []
          : [
              {
                placeId: aggregateId,
                kind: 'event' as const,
                competitionId,
                ownerId: data.ownerId,
              },
            ],
      ),
    ),
  ),
];
