import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import { carryOut } from '../command-deps.ts';
import type { DrawDeps } from '../draw/draw-ground.ts';
import { chainOf } from '../event/event.access.ts';
import { findEventToChange } from '../event/event.store.ts';
import { findOpeningGround } from '../event/event-progress.store.ts';
import { flawOfLayerConfirmation } from './layer.rules.ts';
import { mayConfirmOpening } from './opening.access.ts';
import type { OpeningStep } from './opening.body.ts';
import { flawOfOpening, unknownOpening } from './opening.rules.ts';
import { findOpening, saveOpeningVersion, viewOf } from './opening.store.ts';
import { listLayers, saveLayerConfirmation, viewOfLayer } from './opening-layer.store.ts';

/** The supervisor confirms a layer that was opened before their eyes. */
export const confirmLayer =
  (deps: DrawDeps) =>
  (
    frame: CommandFrame,
    { openingId, layer }: { readonly openingId: string; readonly layer: 2 | 3 },
    basedOn: number,
  ): Promise<Result<OpeningStep, Rejection>> =>
    carryOut(deps, frame, async ({ tx, held, at, actorId }) => {
      const seen = await findOpening(tx, openingId);
      const event = seen && (await findEventToChange(tx, seen.eventId));
      const opening = await findOpening(tx, openingId);
      if (!opening || !event) return refuse(unknownOpening);
      if (!mayConfirmOpening(held, chainOf(event), at)) return refuse(forbidden);
      const row = (await listLayers(tx, openingId)).find((one) => one.layer === layer);
      const flaw =
        flawOfVersion('opening.changed', basedOn, viewOf(opening)) ??
        flawOfOpening({ event, ...(await findOpeningGround(tx, event)) }) ??
        flawOfLayerConfirmation(row && viewOfLayer(row), actorId);
      if (flaw || !row) return refuse(flaw ?? unknownOpening);

      const confirmed = { ...row, confirmedBy: actorId, confirmedAt: at };
      const version = opening.version + 1;
      await saveLayerConfirmation(tx, confirmed);
      await saveOpeningVersion(tx, { openingId, version });
      return accept({ ...viewOfLayer(confirmed), openingId, version });
    });
