import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { forbidden } from '../access-rejection.ts';
import type { Look } from '../command-deps.ts';
import { mayOrganise } from '../competition/competition.access.ts';
import { unknownCompetition } from '../competition/competition.rules.ts';
import { type CompetitionRow, findCompetition } from '../competition/competition.store.ts';
import { maySeeAdmissionRules, mayTryAdmissionRules } from './admission-rule.access.ts';

/** The competition, for somebody who may read or set who comes in there. */
const competitionFor =
  (may: typeof mayOrganise) =>
  async (
    { tx, held, at }: Look,
    competitionId: string,
  ): Promise<Result<CompetitionRow, Rejection>> => {
    const competition = await findCompetition(tx, competitionId);
    if (!competition) return refuse(unknownCompetition);
    const chain = { organisationId: competition.ownerId, competitionId };
    return may(held, chain, at) ? accept(competition) : refuse(forbidden);
  };

export const competitionToSetRules = competitionFor(mayOrganise);
export const competitionToSeeRules = competitionFor(maySeeAdmissionRules);
export const competitionToTryRules = competitionFor(mayTryAdmissionRules);
