import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { declareWithin } from '../competition/declare-competition.ts';
import { arrangeWithin } from '../event/arrange-event.ts';
import type { ContestView, NewContest } from './contest.body.ts';

/** A competition and its events in one transaction: all of it stands, or nothing. */
export const setUpContest =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    { competition, events }: NewContest,
  ): Promise<Result<ContestView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const declared = await declareWithin(deps, work, competition);
      if (!declared.ok) return declared;
      const { ownerId, competitionId } = declared.value;
      const arranged = await arrangeWithin(deps, work, { ownerId, competitionId }, events);
      if (!arranged.ok) return arranged;
      return accept({ competition: declared.value, events: [...arranged.value] });
    });
