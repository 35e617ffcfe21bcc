import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import { sightOf } from '../competition/competition.access.ts';
import { unknownCompetition } from '../competition/competition.rules.ts';
import { findCompetitionInSight, listCompetitions } from '../competition/competition.store.ts';
import { viewOfCompetition } from '../competition/show-competitions.ts';
import { listEvents } from '../event/event.store.ts';
import { type ListQuery, type Page, pageFrom } from '../page.ts';
import type { NewContest } from './contest.body.ts';
import { type Ahead, contestDraft } from './contest-draft.rules.ts';
import type { SeasonCompetition } from './season.body.ts';
import { findSeasonEvents } from './season.store.ts';

/** The competitions of a year somebody holds an office in, with how far each event is. */
export const showSeason =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (
    actorId: string,
    { year, ...query }: ListQuery & { readonly year: number },
  ): Promise<Result<Page<SeasonCompetition>, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const sight = sightOf(held, at);
      const rows = await listCompetitions(tx, query, sight, year);
      const page = pageFrom(
        rows,
        query.limit,
        (row) => row.competitionId,
        (row) => row,
      );
      const ids = page.items.map(({ competitionId }) => competitionId);
      const events = await findSeasonEvents(tx, ids, sight);
      const items = page.items.map((row) => ({
        competitionId: row.competitionId,
        ownerId: row.ownerId,
        name: row.name,
        tier: row.tier,
        contestClass: row.contestClass,
        seasonYear: row.seasonYear,
        zone: row.zone,
        planNo: row.plan?.documentNo ?? null,
        events: events
          .filter(({ competitionId }) => competitionId === row.competitionId)
          .map(({ competitionId: _, ...event }) => event),
      }));
      return accept({ ...page, items });
    });

const EVENTS_MAX = 60;

/** What would be sent to make a contest after this one; nothing is made yet. */
export const showDraft =
  (deps: Pick<CommandDeps, 'db' | 'now' | 'newId'>) =>
  (actorId: string, competitionId: string, ahead: Ahead): Promise<Result<NewContest, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const sight = sightOf(held, at);
      const row = await findCompetitionInSight(tx, competitionId, sight);
      if (!row) return refuse(unknownCompetition);
      const events = await listEvents(tx, competitionId, { limit: EVENTS_MAX - 1 }, sight);
      return accept(contestDraft(viewOfCompetition(row), events, ahead, deps.newId));
    });
