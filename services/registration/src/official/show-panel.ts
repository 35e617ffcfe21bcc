import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import { chainOf } from '../event/event.access.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEvent } from '../event/event.store.ts';
import { panelOf } from './find-panel.ts';
import { mayReadPanel } from './official.access.ts';
import type { PanelView } from './panel-check.body.ts';

/** Who judges an event, and what is missing before they may: asked anew each time, so a late entry shows. */
export const showPanel =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (actorId: string, eventId: string): Promise<Result<PanelView, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const event = await findEvent(tx, eventId);
      if (!event) return refuse(unknownEvent);
      if (!mayReadPanel(held, chainOf(event), at)) return refuse(forbidden);
      return accept(await panelOf(tx, event, at));
    });
