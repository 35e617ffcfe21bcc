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
