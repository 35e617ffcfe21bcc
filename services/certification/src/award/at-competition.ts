import { refuse } from '@jinbang/kernel/result';
import { enterTenant } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import {
  type Command,
  type CommandDeps,
  carryOutOnce,
  forbidden,
  lookUp,
  type Outcome,
  unknown,
} from '../command.ts';
import { type Competition, findCompetition } from '../competition/competition.store.ts';
import { type MayAward, mayPlanAwards, mayReadAwards } from './award.access.ts';

export type AtCompetition = Command & { readonly competition: Competition };

/** Lets somebody see the organiser's award documents, once it is known that they may. */
const enter = async <Value>(
  command: Command,
  competitionId: string,
  may: MayAward,
  work: (there: AtCompetition) => Outcome<Value>,
): Outcome<Value> => {
  const competition = await findCompetition(command.tx, competitionId);
  if (!competition) return refuse(unknown('competition.unknown'));
  if (!may(command.viewer, competition)) return refuse(forbidden);
  // The organiser is the tenant: somebody of the competition alone holds no office in it.
  await enterTenant(command.tx, competition.ownerId);
  return work({ ...command, competition });
};

/** Carries out a command about the award documents of a competition. */
export const carryOutAt = <Value>(
  deps: CommandDeps,
  frame: CommandFrame,
  competitionId: string,
  work: (there: AtCompetition) => Outcome<Value>,
): Outcome<Value> =>
  carryOutOnce(deps, frame, (command) => enter(command, competitionId, mayPlanAwards, work));

/** A read of them. */
export const lookUpAt = <Value>(
  deps: Pick<CommandDeps, 'db' | 'now'>,
  personId: string,
  competitionId: string,
  work: (there: AtCompetition) => Outcome<Value>,
): Outcome<Value> =>
  lookUp(deps, personId, (command) => enter(command, competitionId, mayReadAwards, work));
