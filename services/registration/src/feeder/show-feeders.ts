import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import { sightOf } from '../competition/competition.access.ts';
import { unknownCompetition } from '../competition/competition.rules.ts';
import { findCompetitionInSight } from '../competition/competition.store.ts';
import { type ListQuery, type Page, pageFrom } from '../page.ts';
import type { FeederView } from './feeder.body.ts';
import {
  type Feeder,
  findCompetitionsAnywhere,
  findEventsAnywhere,
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
