import type { Transaction } from '@jinbang/service-kit/database';
import { openDraws } from '../draw/draw.store.ts';
import { findStandingEntries } from '../entry/entry.store.ts';
import { findOpeningOf } from '../opening/opening.store.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import type { OpenedLots } from './draw-paper.rules.ts';

/** Who drew which station, once the event is opened; until then nobody is told, nor reads it here. */
export const findOpenedLots = async (
  tx: Transaction,
  eventId: string,
  keys: KeyRing,
): Promise<OpenedLots | undefined> => {
  if ((await findOpeningOf(tx, eventId))?.state !== 'opened') return undefined;
  const entries = await findStandingEntries(tx, eventId);
  const numbers = new Map(entries.map(({ entryId, entryNo }) => [entryId, entryNo ?? '']));
  const draws = await openDraws(tx, eventId, keys.draw);
  return new Map(
    draws.map(({ sessionId, stations }) => [
      sessionId,
      stations
        .map(({ entryId, station }) => ({ entryNo: numbers.get(entryId) ?? '', station }))
        .toSorted((one, other) =>
          one.entryNo.localeCompare(other.entryNo, 'en', { numeric: true }),
        ),
    ]),
  );
};
