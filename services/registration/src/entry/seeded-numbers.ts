import { drawBySeed, placeOf } from '@jinbang/draws/seeded-draw';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { flawOfCommitment, unknownCommitment } from '../draw/commitment.rules.ts';
import { findCommitment, isCommitmentUsed } from '../draw/commitment.store.ts';
import type { EventView } from '../event/event.body.ts';
import { issuesOfWitnesses } from '../seal/witness.store.ts';
import type { EntryNumbers, EntryView, NumberRoster } from './entry.body.ts';
import { decideNumbers } from './entry.rules.ts';
import { findWithdrawnNumbers } from './entry.store.ts';

/** Numbers as they were taken, or as they follow from the order of entry. */
export type NumbersTaken = Exclude<EntryNumbers, { method: 'by-seed' }>;

/** What stays on record of how the numbers came about. The first draw is revealed at once. */
export const seedOf = (draw: EntryNumbers) =>
  draw.method === 'by-seed'
    ? {
        commitmentId: draw.commitmentId,
        secret: draw.secret,
        publicValue: draw.publicValue,
        witnesses: draw.witnessIds ?? [],
      }
    : { commitmentId: null, secret: null, publicValue: null, witnesses: [] };

/** Numbers by seed are drawn first, and then recorded as if they had been taken by hand. */
const lotsOf = async (
  tx: Transaction,
  event: EventView,
  draw: EntryNumbers,
): Promise<Result<NumbersTaken, Rejection>> => {
  if (draw.method !== 'by-seed') return accept(draw);
  const { commitmentId, secret, publicValue, happenedAt, witnessIds = [] } = draw;
  const committed = await findCommitment(tx, commitmentId);
  const isUsed = await isCommitmentUsed(tx, commitmentId);
  const place = placeOf.numbers(event.eventId);
  const flaw = flawOfCommitment(committed, isUsed, { place, secret });
  if (flaw || !committed) return refuse(flaw ?? unknownCommitment);
  const issues = await issuesOfWitnesses(tx, event, witnessIds);
  if (issues.length > 0) return refuse({ kind: 'invalid', code: 'entry.numbers-refused', issues });
  const lots = drawBySeed({ ...committed, secret, publicValue });
  const numbers = lots.map(({ taker, item }) => ({ entryId: taker, entryNo: item }));
  return accept({ method: 'by-hand', numbers, happenedAt });
};

/** The numbers of a draw, by whatever method: drawn where they are by seed, and none twice. */
export const decidedNumbers = async (
  tx: Transaction,
  event: EventView,
  entries: readonly EntryView[],
  draw: EntryNumbers,
) => {
  const lots = await lotsOf(tx, event, draw);
  if (!lots.ok) return lots;
  const taken = new Set(await findWithdrawnNumbers(tx, event.eventId));
  return decideNumbers(event, entries, lots.value, taken);
};

/** May these entries and numbers be committed to? What could not be recorded by hand cannot be drawn. */
export const flawOfNumberRoster = async (
  tx: Transaction,
  event: EventView,
  entries: readonly EntryView[],
  { entryIds, numbers }: Pick<NumberRoster, 'entryIds' | 'numbers'>,
): Promise<Rejection | undefined> => {
  if (numbers.length !== entryIds.length || new Set(numbers).size !== numbers.length) {
    return { kind: 'invalid', code: 'entry.numbers-differ' };
  }
  const lots = entryIds.map((entryId, place) => ({ entryId, entryNo: numbers[place] ?? '' }));
  const decided = await decidedNumbers(tx, event, entries, { method: 'by-hand', numbers: lots });
  return decided.ok ? undefined : decided.refusal;
};
