import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { DecisionState } from '../terms.ts';

export type ReturnedRow = {
  readonly decisionId: string;
  readonly state: DecisionState;
  readonly eventId: string;
};

/** M17: rows sent back come again, together; only what was sent back, and of one event. */
export const checkReturned = (
  wanted: readonly string[],
  rows: readonly ReturnedRow[],
): Result<{ readonly eventId: string }, Rejection> => {
  const [first] = rows;
  const isWhole = rows.length === new Set(wanted).size;
  if (!first || !isWhole) return refuse({ kind: 'missing', code: 'decision.unknown' });
  const other = rows.find(({ state }) => state !== 'returned');
  if (other) {
    const { decisionId, state } = other;
    return refuse({
      kind: 'conflict',
      code: 'decision.not-returned',
      params: { decisionId, state },
    });
  }
  return rows.every(({ eventId }) => eventId === first.eventId)
    ? accept({ eventId: first.eventId })
    : refuse({ kind: 'invalid', code: 'decision.other-event' });
};

type Note = { readonly decisionId: string; readonly note: string };

/** What the body says to a row that comes again: once a row, and only of rows that come. */
export const checkNotes = (
  wanted: readonly string[],
  notes: readonly Note[],
): Result<ReadonlyMap<string, string>, Rejection> => {
  const coming = new Set(wanted);
  const said = new Map<string, string>();
  for (const { decisionId, note } of notes) {
    if (!coming.has(decisionId) || said.has(decisionId)) {
      return refuse({ kind: 'invalid', code: 'decision.note-astray', params: { decisionId } });
    }
    said.set(decisionId, note);
  }
  return accept(said);
};

/** One line for each row that comes again, with what is said to it or nothing. */
export const rowNotesOf = <By>(
  decisionIds: readonly string[],
  said: ReadonlyMap<string, string>,
  by: By,
): readonly (By & { readonly decisionId: string; readonly note: string | null })[] =>
  [...new Set(decisionIds)].map((decisionId) => ({
    ...by,
    decisionId,
    note: said.get(decisionId) ?? null,
  }));
