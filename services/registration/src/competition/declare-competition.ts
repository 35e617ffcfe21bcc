import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import { holdsOffice } from '@jinbang/service-kit/held-office';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut, type Work } from '../command-deps.ts';
import { unknownOrganisations } from '../organisation/organisation.rules.ts';
import { findOrganisations } from '../organisation/organisation.store.ts';
import { flawOfPlanWord } from '../plan/plan-filing.rules.ts';
import { mayDeclareCompetition } from './competition.access.ts';
import type { CompetitionView, NewCompetition } from './competition.body.ts';
import { flawOfCompetition, namedUnits } from './competition.rules.ts';
import { insertCompetition } from './competition.store.ts';
import { competitionDeclared } from './competition-declared.ts';

/** The part of a transaction that declares one; its events may follow in the same. */
export const declareWithin = async (
  deps: Pick<CommandDeps, 'newId'>,
  { tx, held, at, tell }: Work,
  competition: NewCompetition,
): Promise<Result<CompetitionView, Rejection>> => {
  const { ownerId } = competition;
  if (!mayDeclareCompetition(held, ownerId, at)) return refuse(forbidden);
  const named = [{ at: 'ownerId', organisationId: ownerId }, ...namedUnits(competition)];
  const known = await findOrganisations(
    tx,
    named.map((one) => one.organisationId),
  );
  const flaw =
    unknownOrganisations(named, new Set(known.map((row) => row.organisationId))) ??
    flawOfPlanWord(null, competition.plan, !holdsOffice(held, ['platform-operator'], {}, at)) ??
    flawOfCompetition(competition);
  if (flaw) return refuse(flaw);

  const made = { competitionId: deps.newId(), ...competition, version: 1 };
  await insertCompetition(tx, { ...made, recordedAt: at });
  await appendFacts(tx, [competitionDeclared(made, tell)]);
  return accept(made);
};

export const declareCompetition =
  (deps: CommandDeps) =>
  (frame: CommandFrame, competition: NewCompetition): Promise<Result<CompetitionView, Rejection>> =>
    carryOut(deps, frame, (work) => declareWithin(deps, work, competition));
