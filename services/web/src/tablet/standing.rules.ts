import type { FloorDay } from '@jinbang/contracts/http/judging-floor';
import { type CellBook, ownCount } from './cell-book.rules.ts';
import { type Queue, refusedCount } from './queue.rules.ts';

type Looked = {
  readonly queue: Queue;
  readonly book: CellBook;
  readonly hasSheets: boolean;
  /** Null for whoever does not work on the floor. */
  readonly floor: FloorDay | null;
};

/** What the standing line says; null where there is nothing to say of it. */
export type Standing = {
  readonly marks: number | null;
  readonly records: number | null;
  readonly marksWaiting: number;
  readonly actsWaiting: number;
  readonly refused: number;
};

/** What this person wrote down on the floor and the server showed. */
const recordsOf = ({ personId, incidents, checks, signatures }: FloorDay): number =>
  [...incidents, ...checks].filter(({ recordedBy }) => recordedBy === personId).length +
  signatures.filter(({ takenBy }) => takenBy === personId).length;

/** Marks are counted for whoever marks: a floor judge gives none and reads of their records. */
export const standingOf = ({ queue, book, hasSheets, floor }: Looked): Standing => {
  const given = ownCount(book);
  const records = floor ? recordsOf(floor) : 0;
  const waiting = queue.filter(({ refusal }) => refusal === null);
  const actsWaiting = waiting.filter(({ act }) => act !== undefined).length;
  return {
    marks: hasSheets || given > 0 ? given : null,
    records: records > 0 ? records : null,
    ...{ marksWaiting: waiting.length - actsWaiting, actsWaiting },
    refused: refusedCount(queue),
  };
};

/** Since when nothing gets through: what was known first, the browser's word or a try that failed. */
export const awaySince = (
  failedSince: string | null,
  offlineSince: string | null,
): string | null =>
  failedSince === null ||
  (offlineSince !== null && Date.parse(offlineSince) < Date.parse(failedSince))
    ? offlineSince
    : failedSince;
