import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type CommandFrame, once } from '@jinbang/service-kit/once';
import { cutOfBook } from '../board/snapshot.rules.ts';
import { type Place, placeOf, type ResultDeps } from '../result/result-desk.ts';
import { mayFreezeBoards } from './freeze.access.ts';
import { type BookFreeze, flawOfFreeze } from './freeze.rules.ts';
import { findStandingFreezeId, insertFreeze, liftStandingFreeze } from './freeze.store.ts';
import { publicBoardOf } from './public-board.ts';

export type FreezeSaid = { readonly frozen: boolean };

const takeBoard = (deps: ResultDeps, { book, arranged }: Place): Result<BookFreeze, Rejection> => {
  const flaw = flawOfFreeze(cutOfBook('public', book, arranged));
  const board = flaw ? undefined : publicBoardOf(deps, book);
  return board
    ? accept({ frozenAt: deps.now(), board })
    : refuse(flaw ?? { kind: 'missing', code: 'event.unknown' });
};

/**
 * Stops the public board. What the public sees is taken from the book and put before it in one go,
 * before anything is written: no frame can show a mark that came later. Should the writing fail, the
 * book is read anew and the board goes on.
 */
export const freezeBoard =
  (deps: ResultDeps) =>
  async (
    frame: CommandFrame,
    eventId: string,
    reason: string,
  ): Promise<Result<FreezeSaid, Rejection>> => {
    const place = await placeOf(deps, frame.actorId, eventId, mayFreezeBoards);
    if (!place.ok) return place;
    const { book, ownerId } = place.value;
    const taken = takeBoard(deps, place.value);
    if (taken.ok) book.freeze = taken.value;
    try {
      return await once(deps.db, { ...frame, tenantIds: [ownerId] }, async (tx) => {
        if (!taken.ok) return taken;
        if (await findStandingFreezeId(tx, eventId)) {
          return refuse({ kind: 'conflict', code: 'board.frozen-already' });
        }
        await insertFreeze(tx, {
          freezeId: deps.newId(),
          eventId,
          ownerId,
          reason,
          frozenBy: frame.actorId,
          ...taken.value,
          liftedBy: null,
          liftedAt: null,
          liftReason: null,
          planVersion: null,
        });
        return accept({ frozen: true });
      });
    } finally {
      await deps.shelf.refresh('freeze', [eventId]);
      deps.wake();
    }
  };

/** Lets a frozen board go on; the public sees it as it stands. */
export const liftFreeze =
  (deps: ResultDeps) =>
  async (
    frame: CommandFrame,
    eventId: string,
    reason: string,
  ): Promise<Result<FreezeSaid, Rejection>> => {
    const place = await placeOf(deps, frame.actorId, eventId, mayFreezeBoards);
    if (!place.ok) return place;
    const tenantIds = [place.value.ownerId];
    const outcome = await once(deps.db, { ...frame, tenantIds }, async (tx) => {
      if (!(await findStandingFreezeId(tx, eventId))) {
        return refuse({ kind: 'conflict', code: 'board.not-frozen' });
      }
      await liftStandingFreeze(tx, eventId, { by: frame.actorId, at: deps.now(), reason });
      return accept({ frozen: false });
    });
    await deps.shelf.refresh('freeze', [eventId]);
    deps.wake();
    return outcome;
  };
