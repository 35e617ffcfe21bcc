import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import { mayReadArrangement, sightOf } from '../competition/competition.access.ts';
import { unknownCompetition } from '../competition/competition.rules.ts';
import { findCompetitionInSight } from '../competition/competition.store.ts';
import { type ListQuery, type Page, pageFrom } from '../page.ts';
import type { EventsToPair, FeederView } from './feeder.body.ts';
import { unknownFeeder } from './feeder.rules.ts';
import {
  type Feeder,
  findCompetitionsAnywhere,
  findEventsAnywhere,
  findEventsOf,
  findFeeder,
  findResultsAnywhere,
  listFeeders,
} from './feeder.store.ts';

const NO_NAME = { zh: '—' };

/** Links with the names of what they join, which may be another organisation's. */
export const viewFeeders = async (
  tx: Transaction,
  feeders: readonly Feeder[],
): Promise<readonly FeederView[]> => {
  const competitions = await findCompetitionsAnywhere(
    tx,
    feeders.flatMap((one) => [one.competitionId, one.feederCompetitionId]),
  );
  const events = await findEventsAnywhere(
    tx,
    feeders.flatMap(({ pairs }) => pairs.flatMap((pair) => [pair.eventId, pair.feederEventId])),
  );
  const results = await findResultsAnywhere(
    tx,
    feeders.flatMap(({ pairs }) => pairs.map((pair) => pair.feederEventId)),
  );
  const resultOf = (eventId: string) => {
    const found = results.get(eventId);
    return found ? { state: found.state, version: found.version } : null;
  };
  const nameOf = (competitionId: string) => competitions.get(competitionId)?.name ?? NO_NAME;
  const eventName = (eventId: string) => events.get(eventId)?.name ?? NO_NAME;
  return feeders.map(
    ({ agreedAt, agreedBy: _by, recordedAt: _at, recordedBy: _who, pairs, ...row }) => ({
      ...row,
      name: nameOf(row.competitionId),
      feederName: nameOf(row.feederCompetitionId),
      pairs: pairs.map((pair) => ({
        ...pair,
        name: eventName(pair.eventId),
        feederName: eventName(pair.feederEventId),
        state: events.get(pair.eventId)?.state ?? null,
        feederState: events.get(pair.feederEventId)?.state ?? null,
        result: resultOf(pair.feederEventId),
      })),
      agreedAt: agreedAt === null ? null : agreedAt.toISOString(),
    }),
  );
};

/** What feeds a contest, and what it feeds. */
export const showFeeders =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (
    actorId: string,
    competitionId: string,
    query: ListQuery,
  ): Promise<Result<Page<FeederView>, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      if (!(await findCompetitionInSight(tx, competitionId, sightOf(held, at))))
        return refuse(unknownCompetition);
      const rows = await listFeeders(tx, competitionId, query);
      const page = pageFrom(
        rows,
        query.limit,
        (row) => row.feederId,
        (row) => row,
      );
      return accept({ ...page, items: await viewFeeders(tx, page.items) });
    });

/** The events of both contests of a link, for whoever sets its pairs. */
export const showEventsToPair =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (actorId: string, feederId: string): Promise<Result<EventsToPair, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const feeder = await findFeeder(tx, feederId);
      if (!feeder) return refuse(unknownFeeder);
      const { ownerId, competitionId, feederCompetitionId, feederOwnerId, pairs } = feeder;
      if (!mayReadArrangement(held, { organisationId: ownerId, competitionId }, at)) {
        return refuse(forbidden);
      }
      const all = await findEventsOf(tx, [competitionId, feederCompetitionId]);
      const of = (contest: string) =>
        all
          .filter((event) => event.competitionId === contest)
          .slice(0, 200)
          .map(({ competitionId: _, ...event }) => event);
      // Somebody else's drafts are theirs until they agree; what is paired stands in the link itself.
      const feeding = { organisationId: feederOwnerId, competitionId: feederCompetitionId };
      const seesDrafts = feeder.agreedAt !== null || mayReadArrangement(held, feeding, at);
      const paired = new Set(pairs.map(({ feederEventId }) => feederEventId));
      const feederEvents = of(feederCompetitionId).filter(
        ({ eventId, state }) => seesDrafts || state !== 'DRAFT' || paired.has(eventId),
      );
      return accept({ events: of(competitionId), feederEvents });
    });
