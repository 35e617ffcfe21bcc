import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { lookUp } from '../command-deps.ts';
import { sightOf } from '../competition/competition.access.ts';
import type { DrawDeps } from '../draw/draw-ground.ts';
import { seesEvent } from '../event/event.access.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEvent } from '../event/event.store.ts';
import { listSeals } from '../seal/seal.store.ts';
import { versionOfCodes } from './code-ground.ts';
import type { CodeList } from './review-code.body.ts';
import { findEventIdOfModule, listCodes } from './review-code.store.ts';

/** The codes of a module: those in use, and those that were. */
export const showCodes =
  (deps: Pick<DrawDeps, 'db' | 'now'>) =>
  (actorId: string, moduleId: string): Promise<Result<CodeList, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const eventId = await findEventIdOfModule(tx, moduleId);
      const event = eventId && (await findEvent(tx, eventId));
      if (!event || !seesEvent(sightOf(held, at), event)) return refuse(unknownEvent);
      const rows = await listCodes(tx, moduleId);
      return accept({
        moduleId,
        version: versionOfCodes(await listSeals(tx, event.eventId), moduleId),
        codes: rows.map(({ code, group, inUse }) => ({ code, group, inUse })),
      });
    });
