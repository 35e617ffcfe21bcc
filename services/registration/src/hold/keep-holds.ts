import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut, lookUp } from '../command-deps.ts';
import { findKeptPerson, unknownPerson } from '../person/kept-person.ts';
import type { HoldView, NewHold } from './hold.body.ts';
import { flawOfLifting, unknownHold } from './hold.rules.ts';
import {
  findHoldToChange,
  type HoldRow,
  insertHold,
  listHolds,
  saveLifting,
  viewOf,
} from './hold.store.ts';

/** From here on nothing of the person is erased until somebody else lifts it. */
export const placeHold =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    personId: string,
    { ground, documentNo }: NewHold,
  ): Promise<Result<HoldView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const kept = await findKeptPerson(work.tx, personId, work, { lock: true });
      if (!kept) return refuse(unknownPerson);
      if (!kept.mayKeep) return refuse(forbidden);
      const hold: HoldRow = {
        holdId: deps.newId(),
        ownerId: kept.person.ownerId,
        personId,
        ground,
        documentNo: documentNo ?? null,
        placedBy: work.actorId,
        placedAt: work.at,
        liftedBy: null,
        liftedAt: null,
        version: 1,
      };
      await insertHold(work.tx, hold);
      return accept(viewOf(hold));
    });

/** Another keeper says that the reason is gone. */
export const liftHold =
  (deps: CommandDeps) =>
  (frame: CommandFrame, holdId: string, basedOn: number): Promise<Result<HoldView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, at, actorId } = work;
      const hold = await findHoldToChange(tx, holdId);
      const kept = hold && (await findKeptPerson(tx, hold.personId, work));
      if (!hold || !kept) return refuse(unknownHold);
      if (!kept.mayKeep) return refuse(forbidden);
      const flaw =
        flawOfVersion('hold.changed', basedOn, viewOf(hold)) ?? flawOfLifting(hold, actorId);
      if (flaw) return refuse(flaw);
      const lifted = { ...hold, liftedBy: actorId, liftedAt: at, version: hold.version + 1 };
      await saveLifting(tx, lifted);
      return accept(viewOf(lifted));
    });

export const showHolds =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (actorId: string, personId: string): Promise<Result<{ items: readonly HoldView[] }, Rejection>> =>
    lookUp(deps, actorId, async (look) => {
      const kept = await findKeptPerson(look.tx, personId, { ...look, actorId });
      if (!kept) return refuse(unknownPerson);
      if (!kept.mayRead) return refuse(forbidden);
      return accept({ items: (await listHolds(look.tx, personId)).map(viewOf) });
    });
