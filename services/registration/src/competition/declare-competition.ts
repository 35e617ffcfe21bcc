import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { unknownOrganisations } from '../organisation/organisation.rules.ts';
import { findOrganisations } from '../organisation/organisation.store.ts';
import { mayDeclareCompetition } from './competition.access.ts';
import type { CompetitionView, NewCompetition } from './competition.body.ts';
import { flawOfCompetition } from './competition.rules.ts';
import { insertCompetition } from './competition.store.ts';
import { competitionDeclared } from './competition-declared.ts';

export const declareCompetition =
  (deps: CommandDeps) =>
  (frame: CommandFrame, competition: NewCompetition): Promise<Result<CompetitionView, Rejection>> =>
    carryOut(deps, frame, async ({ tx, held, at, tell }) => {
      const { ownerId } = competition;
      if (!mayDeclareCompetition(held, ownerId, at)) return refuse(forbidden);
      const owners = await findOrganisations(tx, [ownerId]);
      const flaw =
        unknownOrganisations(
          [{ at: 'ownerId', organisationId: ownerId }],
          new Set(owners.map((row) => row.organisationId)),
        ) ?? flawOfCompetition(competition);
      if (flaw) return refuse(flaw);

      const made = { competitionId: deps.newId(), ...competition, version: 1 };
      await insertCompetition(tx, { ...made, recordedAt: at });
      await appendFacts(tx, [competitionDeclared(made, tell)]);
      return accept(made);
    });
