import { resultFinalisedV1, resultPartV1 } from '@jinbang/contracts/ranking/result';
import { onEach } from '@jinbang/messaging/handler';
import { saveFinalResults, saveResultParts } from './result.store.ts';

/**
 * Ranking's parts and the fact that closes them are only kept here. Whether they fit together and
 * what follows, the sweep decides: it looks after every batch of facts, and again later.
 */
export const onResults = [
  onEach(resultPartV1, (facts, tx) =>
    saveResultParts(
      tx,
      facts.map(({ aggregateId, data }) => ({ resultId: aggregateId, ...data })),
    ),
  ),
  onEach(resultFinalisedV1, (facts, tx) =>
    saveFinalResults(
      tx,
      facts.flatMap(({ aggregateId, competitionId, eventId, factId, occurredAt, data }) =>
        competitionId === null || eventId === null
          ? []
          : {
              eventId,
              resultVersion: data.resultVersion,
              resultId: aggregateId,
              competitionId,
              state: data.state,
              partCount: data.parts,
              rowCount: data.rows,
              hash: data.hash,
              pageUrl: data.pageUrl,
              pageHash: data.pageHash,
              totalMax: data.totalMax ?? null,
              groups: data.groups,
              finalisedAt: new Date(occurredAt),
              factId,
            },
      ),
    ),
  ),
];
