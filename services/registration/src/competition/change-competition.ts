import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { Transaction } from '@jinbang/service-kit/database';
import { holdsOffice } from '@jinbang/service-kit/held-office';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { isLinked } from '../feeder/feeder.store.ts';
import { unknownOrganisations } from '../organisation/organisation.rules.ts';
import { findOrganisations } from '../organisation/organisation.store.ts';
import { flawOfPlanWord } from '../plan/plan-filing.rules.ts';
import { mayOrganise } from './competition.access.ts';
import type { CompetitionChange, CompetitionView } from './competition.body.ts';
import {
  flawOfCompetition,
  flawOfCompetitionChange,
  namedUnits,
  tierIsUsed,
  unknownCompetition,
} from './competition.rules.ts';
import {
  type CompetitionRow,
  findCompetitionToChange,
  findEventStates,
  saveCompetition,
} from './competition.store.ts';
import { competitionDeclared } from './competition-declared.ts';
import { viewOfCompetition } from './show-competitions.ts';

const flawOf = async (
  tx: Transaction,
  before: CompetitionRow,
  change: CompetitionChange,
): Promise<Rejection | undefined> => {
  const { competitionId } = before;
  const named = namedUnits(change);
  const known = await findOrganisations(
    tx,
    named.map((one) => one.organisationId),
  );
  const flaw =
    unknownOrganisations(named, new Set(known.map((row) => row.organisationId))) ??
    flawOfCompetition(change) ??
    flawOfCompetitionChange(before, change, await findEventStates(tx, competitionId));
  if (flaw || change.tier === before.tier) return flaw;
  return (await isLinked(tx, competitionId)) ? tierIsUsed : undefined;
};

/** Says anew how a competition stands; what is published stays. */
export const changeCompetition =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    competitionId: string,
    basedOn: number,
    change: CompetitionChange,
  ): Promise<Result<CompetitionView, Rejection>> =>
    carryOut(deps, frame, async ({ tx, held, at, tell }) => {
      const before = await findCompetitionToChange(tx, competitionId);
      if (!before) return refuse(unknownCompetition);
      const { ownerId } = before;
      if (!mayOrganise(held, { organisationId: ownerId, competitionId }, at))
        return refuse(forbidden);
      const stale = flawOfVersion('competition.changed', basedOn, viewOfCompetition(before));
      if (stale) return refuse(stale);
      const isOrganiserAlone = !holdsOffice(held, ['platform-operator'], {}, at);
      const flaw =
        flawOfPlanWord(before.plan, change.plan, isOrganiserAlone) ??
        (await flawOf(tx, before, change));
      if (flaw) return refuse(flaw);

      const row = { ...before, ...change, version: before.version + 1 };
      await saveCompetition(tx, row);
      const changed = viewOfCompetition(row);
      await appendFacts(tx, [competitionDeclared(changed, tell)]);
      return accept(changed);
    });
