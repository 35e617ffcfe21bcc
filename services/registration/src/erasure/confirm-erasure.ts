import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { findKeptPerson } from '../person/kept-person.ts';
import { enterEveryTenant } from '../tenant.store.ts';
import { erasePersons } from './erase-persons.ts';
import type { ErasureView } from './erasure.body.ts';
import { flawOfConfirmation, flawOfErasing, unknownErasure } from './erasure.rules.ts';
import {
  type ErasureRow,
  findErasureToChange,
  findObstacles,
  saveDone,
  viewOf,
} from './erasure.store.ts';

/** A second keeper confirms: name, number and birth date are gone, and everybody is told. */
export const confirmErasure =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    erasureId: string,
    basedOn: number,
  ): Promise<Result<ErasureView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, at, actorId, tell } = work;
      await enterEveryTenant(tx);
      const erasure = await findErasureToChange(tx, erasureId);
      const kept = erasure && (await findKeptPerson(tx, erasure.personId, work, { lock: true }));
      if (!erasure || !kept) return refuse(unknownErasure);
      if (!kept.mayKeep) return refuse(forbidden);
      const { personId } = erasure;
      const flaw =
        flawOfVersion('erasure.changed', basedOn, viewOf(erasure)) ??
        flawOfConfirmation(erasure, actorId) ??
        flawOfErasing(await findObstacles(tx, personId, at), at);
      if (flaw) return refuse(flaw);
      const done: ErasureRow = {
        ...erasure,
        state: 'done',
        confirmedBy: actorId,
        confirmedAt: at,
        version: erasure.version + 1,
      };
      await erasePersons(tx, [personId], { cause: 'request', at, tell });
      await saveDone(tx, done);
      return accept(viewOf(done));
    });
