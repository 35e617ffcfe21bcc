import { resultFinalisedV1, resultPartV1 } from '@jinbang/contracts/ranking/result';
import { newId } from '@jinbang/kernel/id';
import { onEach } from '@jinbang/messaging/handler';
import { saveEndings } from '../event/event-ending.store.ts';
import { proposeFrom } from './propose-from.ts';
import { saveParts, saveResults } from './result.store.ts';

/**
 * Ranking's final results: from here on a contest may come to be over for its people, and whoever
 * qualified is proposed to the tier above. Parts and closing may come in any order: each asks again.
 */
export const onResults = [
  onEach(resultPartV1, async (facts, tx) => {
    const parts = facts.flatMap(({ aggregateId, eventId, data }) =>
      eventId === null ? [] : [{ resultId: aggregateId, eventId, ...data, rows: data.rows }],
    );
    if (parts.length === 0) return;
    await saveParts(tx, parts);
    for (const eventId of new Set(parts.map((part) => part.eventId))) {
      await proposeFrom(tx, eventId, { newId, at: new Date(facts[0]?.occurredAt ?? 0) });
    }
  }),
  onEach(resultFinalisedV1, async (facts, tx) => {
    const results = facts.flatMap(({ aggregateId, eventId, occurredAt, data }) =>
      eventId === null
        ? []
        : [
            {
              eventId,
              resultVersion: data.resultVersion,
              resultId: aggregateId,
              state: data.state,
              partCount: data.parts,
              rowCount: data.rows,
              hash: data.hash,
              finalisedAt: new Date(occurredAt),
            },
          ],
    );
    if (results.length === 0) return;
    await saveEndings(
      tx,
      results.map(({ eventId, finalisedAt }) => ({ eventId, finalAt: finalisedAt })),
    );
    await saveResults(tx, results);
    for (const { eventId, finalisedAt } of results) {
      await proposeFrom(tx, eventId, { newId, at: finalisedAt });
    }
  }),
];
