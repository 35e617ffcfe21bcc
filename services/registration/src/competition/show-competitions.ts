import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import { type ListQuery, type Page, pageFrom } from '../page.ts';
import { sightOf } from './competition.access.ts';
import type { CompetitionView } from './competition.body.ts';
import { unknownCompetition } from './competition.rules.ts';
import {
  type CompetitionRow,
  findCompetitionInSight,
  listCompetitions,
} from './competition.store.ts';

type Deps = Pick<CommandDeps, 'db' | 'now'>;

export const viewOfCompetition = ({ recordedAt: _, ...row }: CompetitionRow): CompetitionView =>
  row;

/** The competitions somebody holds an office in. */
export const showCompetitions =
  (deps: Deps) =>
  (actorId: string, query: ListQuery): Promise<Result<Page<CompetitionView>, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const rows = await listCompetitions(tx, query, sightOf(held, at));
      return accept(pageFrom(rows, query.limit, (row) => row.competitionId, viewOfCompetition));
    });

/** One competition; somebody without an office there learns no more than that it is not known. */
export const showCompetition =
  (deps: Deps) =>
  (actorId: string, competitionId: string): Promise<Result<CompetitionView, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const row = await findCompetitionInSight(tx, competitionId, sightOf(held, at));
      return row ? accept(viewOfCompetition(row)) : refuse(unknownCompetition);
    });
