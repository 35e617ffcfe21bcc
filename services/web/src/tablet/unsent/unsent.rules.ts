import { type CellBook, heldAt, withOwn } from '../cell-book.rules.ts';
import type { Queue } from '../queue.rules.ts';
import type { AnsweredRow, UnsentRow } from './unsent-db.ts';

/** By judge, in the order they are sent. */
export type Queues = ReadonlyMap<string, Queue>;
/** What is on the disk, by command. */
export type KeptRows = ReadonlyMap<string, UnsentRow>;

export const queuesOf = (rows: readonly UnsentRow[]): Map<string, Queue> => {
  const queues = new Map<string, Queue>();
  for (const { judgeId, mark } of rows.toSorted((one, other) => one.place - other.place)) {
    queues.set(judgeId, [...(queues.get(judgeId) ?? []), mark]);
  }
  return queues;
};

/** The order on this tablet: counted, since a clock may be set back. */
const lastPlace = (kept: KeptRows): number =>
  [...kept.values()].reduce((most, { place }) => Math.max(most, place), 0);

/** What has to be written so that the disk holds exactly these queues. */
export const changesTo = (
  kept: KeptRows,
  queues: Queues,
): { readonly put: readonly UnsentRow[]; readonly drop: readonly UnsentRow[] } => {
  let place = lastPlace(kept);
  const put: UnsentRow[] = [];
  const wanted = new Set<string>();
  for (const [judgeId, queue] of queues) {
    for (const mark of queue) {
      wanted.add(mark.commandId);
      const before = kept.get(mark.commandId);
      if (before?.mark === mark) continue;
      if (!before) place += 1;
      put.push({ judgeId, place: before?.place ?? place, mark });
    }
  }
  return { put, drop: [...kept.values()].filter(({ mark }) => !wanted.has(mark.commandId)) };
};

/** What stands on the disk once these changes are written. */
export const keptAfter = (
  kept: KeptRows,
  { put, drop }: ReturnType<typeof changesTo>,
): Map<string, UnsentRow> => {
  const next = new Map(kept);
  for (const row of drop) next.delete(row.mark.commandId);
  for (const row of put) next.set(row.mark.commandId, row);
  return next;
};

/** A day as it was loaded, with what the server has answered since. */
export const withAnswered = (book: CellBook, rows: readonly AnsweredRow[]): CellBook => {
  let next = book;
  for (const { key, own, state } of rows) {
    if (own.version > (heldAt(next, key).own?.version ?? 0)) next = withOwn(next, key, own, state);
  }
  return next;
};
