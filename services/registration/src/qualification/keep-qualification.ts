import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { mayOrganise } from '../competition/competition.access.ts';
import { eventToChangeBy } from '../event/event-for.ts';
import { enterEveryTenant } from '../tenant.store.ts';
import { bringIn } from './pass-on-place.ts';
import { proposeInto, renewWaiting } from './propose-from.ts';
import type { HandMove, QualificationView } from './qualification.body.ts';
import { flawOfHandMove } from './qualification.rules.ts';
import { findAgreedPairs, listQualified } from './qualification.store.ts';
import { viewQualification } from './show-qualification.ts';

/**
 * Looks at the feeders' results once more: a feeder may have been named, or have agreed, after its
 * result was told. Their results are another organisation's rows, so every tenant's are read; whoever
 * asks organises the event they are proposed to, and the feeder has agreed.
 */
export const lookAgain =
  (deps: CommandDeps) =>
  (frame: CommandFrame, eventId: string): Promise<Result<QualificationView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, at } = work;
      const acting = await eventToChangeBy(work, eventId, mayOrganise);
      if (!acting.ok) return acting;
      await enterEveryTenant(tx);
      await proposeInto(tx, eventId, { newId: deps.newId, at });
      return accept(await viewQualification(tx, eventId));
    });

/** Gives a free place to somebody who waits, by a person's decision and with the reason. */
export const moveUpByHand =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    eventId: string,
    { feederEntryId, reason }: HandMove,
  ): Promise<Result<QualificationView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, at, actorId } = work;
      const acting = await eventToChangeBy(work, eventId, mayOrganise);
      if (!acting.ok) return acting;
      const event = acting.value;
      const qualified = await listQualified(tx, eventId);
      const row = qualified.find((one) => one.feederEntryId === feederEntryId);
      const pairs = await findAgreedPairs(tx, { eventId });
      const quota = pairs.find((one) => one.feederEventId === row?.feederEventId)?.quota ?? 0;
      const flaw = flawOfHandMove(event, row, qualified, quota);
      if (flaw || !row) return refuse(flaw ?? { kind: 'missing', code: 'qualification.unknown' });
      const making = { tx, at, actorId, newId: deps.newId };
      const isIn = await bringIn(making, event, row, { becauseOf: null, reason });
      if (!isIn) return refuse({ kind: 'conflict', code: 'qualification.entered-already' });
      await renewWaiting(tx, row);
      return accept(await viewQualification(tx, eventId));
    });
