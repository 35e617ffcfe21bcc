import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { mayOrganise } from '../competition/competition.access.ts';
import { panelOf } from '../official/find-panel.ts';
import { flawOfPanel } from '../official/panel-check.rules.ts';
import { chainOf } from './event.access.ts';
import type { EventMove, EventView } from './event.body.ts';
import { flawOfMerge, flawOfMove, unknownEvent } from './event.rules.ts';
import { findEvent, findEventToChange, saveMove } from './event.store.ts';
import { eventArranged } from './event-arranged.ts';
import { findPreparation } from './event-progress.store.ts';

/** An event may be merged only into one that can take its entries. */
const flawOfTarget = async (tx: Transaction, event: EventView, move: EventMove) => {
  const { mergedInto } = move;
  return flawOfMerge(event, move, mergedInto ? await findEvent(tx, mergedInto) : undefined);
};

/** Its panel may judge it, or the competition asked only for a warning. */
const flawAtDraw = async (tx: Transaction, event: EventView, { to }: EventMove, at: Date) => {
  if (to !== 'DRAWN') return undefined;
  const { checks, setting } = await panelOf(tx, event, at);
  return flawOfPanel(checks, setting);
};

/** Takes an event a step further, or ends it. */
export const moveEvent =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    eventId: string,
    basedOn: number,
    move: EventMove,
  ): Promise<Result<EventView, Rejection>> =>
    carryOut(deps, frame, async ({ tx, held, at, actorId, tell }) => {
      const event = await findEventToChange(tx, eventId);
      if (!event) return refuse(unknownEvent);
      if (!mayOrganise(held, chainOf(event), at)) return refuse(forbidden);
      const flaw =
        flawOfVersion('event.changed', basedOn, event) ??
        flawOfMove(await findPreparation(tx, event), move);
      if (flaw) return refuse(flaw);
      const notNow =
        (await flawOfTarget(tx, event, move)) ?? (await flawAtDraw(tx, event, move, at));
      if (notNow) return refuse(notNow);

      const moved: EventView = { ...event, state: move.to, version: event.version + 1 };
      const { reason = null, mergedInto = null } = move;
      await saveMove(tx, moved, { from: event.state, reason, mergedInto, movedBy: actorId, at });
      await appendFacts(tx, [eventArranged(moved, tell)]);
      return accept(moved);
    });
