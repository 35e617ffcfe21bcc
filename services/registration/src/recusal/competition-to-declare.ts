import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { forbidden } from '../access-rejection.ts';
import type { Work } from '../command-deps.ts';
import { unknownCompetition } from '../competition/competition.rules.ts';
import { type CompetitionRow, findCompetition } from '../competition/competition.store.ts';
import { enterEveryTenant } from '../tenant.store.ts';
import { mayDeclare } from './declaration.access.ts';

/** The competition, for somebody who pledges or declares there: for oneself, or from paper. */
export const competitionToDeclareIn = async (
  work: Work,
  competitionId: string,
  wanted: Parameters<typeof mayDeclare>[2],
): Promise<Result<CompetitionRow, Rejection>> => {
  // Whoever is only invited holds no office there yet, so the place is looked up past tenants.
  await enterEveryTenant(work.tx);
  const competition = await findCompetition(work.tx, competitionId);
  if (!competition) return refuse(unknownCompetition);
  const chain = { organisationId: competition.ownerId, competitionId };
  return mayDeclare(work, chain, wanted) ? accept(competition) : refuse(forbidden);
};
