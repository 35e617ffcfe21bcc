import { eventArrangedV1 } from '@jinbang/contracts/registration/event';
import { on } from '@jinbang/messaging/handler';
import { saveEvents } from './event.store.ts';

/** Keeps what decides a promotion: occupation, level of the tasks, team size. */
export const onEventArranged = on(eventArrangedV1, (facts, tx) =>
  saveEvents(
    tx,
    facts.flatMap(({ aggregateId, aggregateVersion, competitionId, data }) =>
      competitionId === null
        ? []
        : {
            eventId: aggregateId,
            competitionId,
            name: data.name,
            occupation: data.occupation,
            taskLevel: data.taskLevel,
            teamSize: data.teamSize,
            totalDecimals: data.ranking.totalDecimals,
            version: aggregateVersion,
          },
    ),
  ),
);
