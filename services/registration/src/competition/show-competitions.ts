import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { findHeldOffices } from '@jinbang/service-kit/held-office';
import type { CommandDeps } from '../command-deps.ts';
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

const viewOf = ({ recordedAt: _, ...row }: CompetitionRow): CompetitionView => row;

/** The competitions somebody holds an office in. */
export const showCompetitions =
  ({ db, now }: Deps) =>
  async (actorId: string, query: ListQuery): Promise<Result<Page<CompetitionView>, Rejection>> => {
    const sight = sightOf(await findHeldOffices(db, actorId), now());
    const rows = await listCompetitions(db, query, sight);
    return accept(pageFrom(rows, query.limit, (row) => row.competitionId, viewOf));
  };

/** One competition; somebody without an office there learns no more than that it is not known. */
export const showCompetition =
  ({ db, now }: Deps) =>
  async (actorId: string, competitionId: string): Promise<Result<CompetitionView, Rejection>> => {
    const sight = sightOf(await findHeldOffices(db, actorId), now());
    const row = await findCompetitionInSight(db, competitionId, sight);
    return row ? accept(viewOf(row)) : refuse(unknownCompetition);
  };
