import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { chainOf } from '../event/event.access.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEventToChange } from '../event/event.store.ts';
import { findOpeningGround } from '../event/event-progress.store.ts';
import { mayRequestOpening } from './opening.access.ts';
import type { OpeningView } from './opening.body.ts';
import { flawOfOpening } from './opening.rules.ts';
import { findOpeningOf, insertOpening, type OpeningRow, viewOf } from './opening.store.ts';

/** The encryption judge asks to open the draws of an event; nothing is opened yet. */
export const requestOpening =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    eventId: string,
    basedOn: number,
  ): Promise<Result<OpeningView, Rejection>> =>
    carryOut(deps, frame, async ({ tx, held, at, actorId }) => {
      const event = await findEventToChange(tx, eventId);
      if (!event) return refuse(unknownEvent);
      if (!mayRequestOpening(held, chainOf(event), at)) return refuse(forbidden);
      const flaw =
        flawOfVersion('event.changed', basedOn, event) ??
        flawOfOpening({ event, ...(await findOpeningGround(tx, event)) });
      if (flaw) return refuse(flaw);
      if (await findOpeningOf(tx, eventId)) {
        return refuse({ kind: 'conflict', code: 'opening.already-requested' });
      }

      const opening: OpeningRow = {
        openingId: deps.newId(),
        ownerId: event.ownerId,
        eventId,
        state: 'requested',
        requestedBy: actorId,
        requestedAt: at,
        confirmedBy: null,
        confirmedAt: null,
        version: 1,
      };
      await insertOpening(tx, opening);
      return accept(viewOf(opening));
    });
