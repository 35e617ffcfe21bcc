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
import { listSeals } from '../seal/seal.store.ts';
import { flawOfPresentation } from './layer.rules.ts';
import { mayRequestOpening } from './opening.access.ts';
import type { OpeningStep, PresentedLayer } from './opening.body.ts';
import { flawOfOpening, unknownOpening } from './opening.rules.ts';
import { findOpening, saveOpeningVersion, viewOf } from './opening.store.ts';
import { insertLayer, listLayers, viewOfLayer } from './opening-layer.store.ts';

const openedWith = (given: PresentedLayer) =>
  given.means === 'judge-key'
    ? { means: given.means, papers: [], reason: null }
    : { means: given.means, papers: [...new Set(given.papers)], reason: given.reason };

/**
 * The encryption judge presents what the device opened of one layer. Each text is compared with what
 * was committed to when it was sealed; where one differs, nothing changes.
 */
export const presentLayer =
  (deps: DrawDeps) =>
  (
    frame: CommandFrame,
    { openingId, layer }: { readonly openingId: string; readonly layer: 2 | 3 },
    basedOn: number,
    given: PresentedLayer,
  ): Promise<Result<OpeningStep, Rejection>> =>
    carryOut(
      deps,
      { ...frame, body: deps.keys.bodyDigest(frame.body) },
      async ({ tx, held, at, actorId }) => {
        const seen = await findOpening(tx, openingId);
        const event = seen && (await findEventToChange(tx, seen.eventId));
        const opening = await findOpening(tx, openingId);
        if (!opening || !event) return refuse(unknownOpening);
        if (!mayRequestOpening(held, chainOf(event), at)) return refuse(forbidden);
        const seals = await listSeals(tx, event.eventId);
        const layers = (await listLayers(tx, openingId)).map(viewOfLayer);
        const { opened } = given;
        const flaw =
          flawOfVersion('opening.changed', basedOn, viewOf(opening)) ??
          flawOfOpening({ event, ...(await findOpeningGround(tx, event)) }) ??
          flawOfPresentation({ seals, layers, layer, opened });
        if (flaw) return refuse(flaw);

        const place = { openingId, layer, ownerId: event.ownerId, eventId: event.eventId };
        const by = { presentedBy: actorId, presentedAt: at, confirmedBy: null, confirmedAt: null };
        const row = { ...place, ...by, ...openedWith(given) };
        const kept = await insertLayer(tx, row, opened, deps.keys.draw);
        const version = opening.version + 1;
        await saveOpeningVersion(tx, { openingId, version });
        return accept({ ...viewOfLayer(kept), openingId, version });
      },
    );
