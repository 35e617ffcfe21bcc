import { positionsOf } from '@jinbang/draws/sealed-lots';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { findStandingEntries } from '../entry/entry.store.ts';
import { chainOf } from '../event/event.access.ts';
import type { EventView } from '../event/event.body.ts';
import { findEventToChange, saveMove } from '../event/event.store.ts';
import { eventArranged } from '../event/event-arranged.ts';
import { findOpeningGround } from '../event/event-progress.store.ts';
import { listSeals } from '../seal/seal.store.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import { SESSIONS_MAX } from '../session/session.rules.ts';
import { listSessions } from '../session/session.store.ts';
import { flawOfClosedLayers } from './layer.rules.ts';
import { mappingTold } from './mapping-told.ts';
import { openedContents } from './opened-contents.ts';
import { mayConfirmOpening } from './opening.access.ts';
import type { ConfirmedOpening } from './opening.body.ts';
import {
  flawOfConfirmation,
  flawOfOpening,
  type MappingRow,
  mappingOf,
  unknownOpening,
} from './opening.rules.ts';
import { findOpening, saveConfirmation, viewOf } from './opening.store.ts';
import { listLayers, viewOfLayer } from './opening-layer.store.ts';

type Deps = CommandDeps & { readonly keys: KeyRing };

const openMapping = async (
  tx: Transaction,
  { keys }: Deps,
  event: EventView,
  openingId: string,
): Promise<readonly MappingRow[]> =>
  mappingOf(
    event,
    await findStandingEntries(tx, event.eventId),
    await listSessions(tx, event.eventId, { limit: SESSIONS_MAX }),
    positionsOf(await openedContents(tx, event.eventId, openingId, keys.draw)),
  );

/** The supervisor confirms: the draws are opened, told, and the event is DECRYPTED. */
export const confirmOpening =
  (deps: Deps) =>
  (
    frame: CommandFrame,
    openingId: string,
    basedOn: number,
  ): Promise<Result<ConfirmedOpening, Rejection>> =>
    carryOut(deps, frame, async ({ tx, held, at, actorId, tell }) => {
      const seen = await findOpening(tx, openingId);
      const event = seen && (await findEventToChange(tx, seen.eventId));
      // Read again: until its event was locked, somebody else may have confirmed it.
      const opening = await findOpening(tx, openingId);
      if (!opening || !event) return refuse(unknownOpening);
      if (!mayConfirmOpening(held, chainOf(event), at)) return refuse(forbidden);
      const flaw =
        flawOfVersion('opening.changed', basedOn, opening) ??
        flawOfConfirmation(opening, actorId) ??
        flawOfOpening({ event, ...(await findOpeningGround(tx, event)) }) ??
        flawOfClosedLayers(
          await listSeals(tx, event.eventId),
          (await listLayers(tx, openingId)).map(viewOfLayer),
        );
      if (flaw) return refuse(flaw);

      const rows = await openMapping(tx, deps, event, openingId);
      const opened = {
        ...opening,
        state: 'opened' as const,
        confirmedBy: actorId,
        confirmedAt: at,
        version: opening.version + 1,
      };
      const decrypted: EventView = { ...event, state: 'DECRYPTED', version: event.version + 1 };
      await saveConfirmation(tx, opened);
      await saveMove(tx, decrypted, { from: event.state, reason: null, movedBy: actorId, at });
      await appendFacts(tx, [
        ...mappingTold(openingId, decrypted, rows, tell),
        eventArranged(decrypted, tell),
      ]);
      return accept({ ...viewOf(opened), eventVersion: decrypted.version, rows: rows.length });
    });
