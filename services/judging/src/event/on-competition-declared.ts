import { competitionDeclaredV1 } from '@jinbang/contracts/registration/competition';
import { on } from '@jinbang/messaging/handler';
import { saveCompetitions } from './arrangement.store.ts';

export const onCompetitionDeclared = on(competitionDeclaredV1, (facts, tx) =>
  saveCompetitions(
    tx,
    facts.map(({ aggregateId, data }) => ({
      competitionId: aggregateId,
      ownerId: data.ownerId,
      name: data.name,
      zone: data.zone,
    })),
  ),
);
