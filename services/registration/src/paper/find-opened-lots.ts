import { positionsOf, type StationAt, stationOfText } from '@jinbang/draws/sealed-lots';
import type { Transaction } from '@jinbang/service-kit/database';
import { findEntriesById } from '../entry/entry.store.ts';
import { openedContents } from '../opening/opened-contents.ts';
import type { OpeningRow } from '../opening/opening.store.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import type { OpenedLots, StationLot } from './draw-paper.rules.ts';

const byNumber = (one: string, other: string): number =>
  one.localeCompare(other, 'en', { numeric: true });

const stationLots = async (
  tx: Transaction,
  positions: ReadonlyMap<string, string>,
): Promise<OpenedLots['stations']> => {
  const entries = await findEntriesById(tx, [...new Set(positions.values())]);
  const numbers = new Map(entries.map(({ entryId, entryNo }) => [entryId, entryNo ?? '']));
  const lots = [...positions].map(([text, entryId]): StationAt & StationLot => ({
    ...stationOfText(text),
    entryNo: numbers.get(entryId) ?? '',
  }));
  return Map.groupBy(
    lots.toSorted((one, other) => byNumber(one.entryNo, other.entryNo)),
    ({ sessionId }) => sessionId,
  );
};

/** Who drew what in the end, late lots and moves included; nothing of it before the opening. */
export const findOpenedLots = async (
  tx: Transaction,
  opening: OpeningRow | undefined,
  keys: KeyRing,
): Promise<OpenedLots | undefined> => {
  if (opening?.state !== 'opened') return undefined;
  const { eventId, openingId } = opening;
  const positions = positionsOf(await openedContents(tx, eventId, openingId, keys.draw));
  return {
    stations: await stationLots(tx, positions.entries),
    codes: new Map(
      [...positions.stations].map(([moduleId, codes]) => [
        moduleId,
        [...codes]
          .map(([reviewCode, at]) => ({ ...at, reviewCode }))
          .toSorted((one, other) => byNumber(one.reviewCode, other.reviewCode)),
      ]),
    ),
  };
};
