import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { lookUp } from '../command-deps.ts';
import { sightOf } from '../competition/competition.access.ts';
import type { DrawDeps } from '../draw/draw-ground.ts';
import { seesEvent } from '../event/event.access.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEvent } from '../event/event.store.ts';
import type { DrawKeyList } from './draw-key.body.ts';
import { listDrawKeys, viewOf } from './draw-key.store.ts';

/** Every key pair ever registered for an event's draws, oldest first: public halves and who saw them open. */
export const showDrawKeys =
  (deps: Pick<DrawDeps, 'db' | 'now'>) =>
  (actorId: string, eventId: string): Promise<Result<DrawKeyList, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const event = await findEvent(tx, eventId);
      if (!event || !seesEvent(sightOf(held, at), event)) return refuse(unknownEvent);
      return accept({ items: (await listDrawKeys(tx, eventId)).map(viewOf) });
    });
