import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { findKeptPerson, unknownPerson } from '../person/kept-person.ts';
import type { ErasureView, NewErasure } from './erasure.body.ts';
import { flawOfErasing, flawOfRequest } from './erasure.rules.ts';
import {
  type ErasureRow,
  findObstacles,
  findOpenErasure,
  insertErasure,
  viewOf,
} from './erasure.store.ts';

/** The person or a keeper asks; nothing is gone before another keeper confirms. */
export const requestErasure =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    personId: string,
    { ground }: NewErasure,
  ): Promise<Result<ErasureView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, at, actorId } = work;
      const kept = await findKeptPerson(tx, personId, work, { lock: true });
      if (!kept) return refuse(unknownPerson);
      if (!kept.mayKeep && !kept.isSelf) return refuse(forbidden);
      const flaw =
        flawOfRequest(kept.person.erasedCause) ??
        flawOfErasing(await findObstacles(tx, personId, at), at);
      if (flaw) return refuse(flaw);
      if (await findOpenErasure(tx, personId)) {
        return refuse({ kind: 'conflict', code: 'erasure.already-requested' });
      }
      const row: ErasureRow = {
        erasureId: deps.newId(),
        ownerId: kept.person.ownerId,
        personId,
        ground,
        state: 'requested',
        requestedBy: actorId,
        requestedAt: at,
        confirmedBy: null,
        confirmedAt: null,
        version: 1,
      };
      await insertErasure(tx, row);
      return accept(viewOf(row));
    });
