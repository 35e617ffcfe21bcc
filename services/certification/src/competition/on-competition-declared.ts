import { competitionDeclaredV1 } from '@jinbang/contracts/registration/competition';
import { on } from '@jinbang/messaging/handler';
import { saveCompetitions } from './competition.store.ts';

/** Keeps the competition with its plan record: tier and class for promotion come from there (M16). */
export const onCompetitionDeclared = on(competitionDeclaredV1, (facts, tx) =>
  saveCompetitions(
    tx,
    facts.map(({ aggregateId, aggregateVersion, data }) => ({
      competitionId: aggregateId,
      ...data,
      version: aggregateVersion,
    })),
  ),
);
