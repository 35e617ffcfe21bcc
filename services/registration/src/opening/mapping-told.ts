import { type AnyFact, PART_ROWS_MAX } from '@jinbang/contracts/fact';
import { mappingOpenedV1, mappingPartV1 } from '@jinbang/contracts/registration/mapping';
import { setHash } from '@jinbang/contracts/set-hash';
import type { EventView } from '../event/event.body.ts';
import type { Telling } from '../telling.ts';
import { type MappingRow, partsOf } from './opening.rules.ts';

/** The opened draws as facts: parts, then the closing one with count and hash. */
export const mappingTold = (
  openingId: string,
  { eventId, competitionId }: EventView,
  rows: readonly MappingRow[],
  telling: Telling,
): readonly AnyFact[] => {
  const parts = partsOf(rows, PART_ROWS_MAX);
  return [
    ...parts.map((part, place) => ({
      ...telling.envelope(openingId, place + 1),
      type: mappingPartV1.type,
      version: mappingPartV1.version,
      competitionId,
      eventId,
      data: { part: place + 1, rows: part },
    })),
    {
      ...telling.envelope(openingId, parts.length + 1),
      type: mappingOpenedV1.type,
      version: mappingOpenedV1.version,
      competitionId,
      eventId,
      data: { parts: parts.length, rows: rows.length, hash: setHash(rows) },
    },
  ];
};
