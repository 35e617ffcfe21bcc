import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { forbidden } from '../access-rejection.ts';
import type { Look } from '../command-deps.ts';
import { mayOrganise, sightOf } from '../competition/competition.access.ts';
import { unknownCompetition } from '../competition/competition.rules.ts';
import { type CompetitionRow, findCompetitionInSight } from '../competition/competition.store.ts';

/** The competition, for somebody who organises it; to anybody else who sees it, no. */
export const organisedCompetition = async (
  { tx, held, at }: Look,
  competitionId: string,
): Promise<Result<CompetitionRow, Rejection>> => {
  const competition = await findCompetitionInSight(tx, competitionId, sightOf(held, at));
  if (!competition) return refuse(unknownCompetition);
  const chain = { organisationId: competition.ownerId, competitionId };
  return mayOrganise(held, chain, at) ? accept(competition) : refuse(forbidden);
};
