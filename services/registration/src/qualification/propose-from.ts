import type { NewId } from '@jinbang/kernel/id';
import type { Transaction } from '@jinbang/service-kit/database';
import { findEventToChange } from '../event/event.store.ts';
import { changesBy } from './amendment.rules.ts';
import { linesFrom, linesWithout } from './qualification.rules.ts';
import {
  findAgreedPairs,
  findFeederEntries,
  insertProposal,
  listProposals,
  listQualified,
  type ProposalRow,
  type QualifiedRow,
  renewProposal,
} from './qualification.store.ts';
import { findNewestResult } from './result.store.ts';

type Making = { readonly newId: NewId; readonly at: Date };
type Pair = Awaited<ReturnType<typeof findAgreedPairs>>[number];

type Lines = ProposalRow['lines'];

const gaveUpIn = (present: readonly QualifiedRow[]): ReadonlySet<string> =>
  new Set(present.filter(({ standing }) => standing === 'gave-up').map((one) => one.feederEntryId));

/** What a list would change of the one that was accepted before; nothing where none was. */
const changesSince = (
  earlier: readonly ProposalRow[],
  present: readonly QualifiedRow[],
  lines: Lines,
): ProposalRow['changes'] => {
  const accepted = earlier.find(({ state }) => state === 'accepted');
  if (!accepted) return [];
  const ranks = new Map(accepted.lines.map(({ feederEntryId, rank }) => [feederEntryId, rank]));
  return changesBy(
    present.map((one) => ({ ...one, rank: ranks.get(one.feederEntryId) ?? null })),
    lines,
  );
};

/** Proposes by one pair, unless this very result was proposed for it already. */
const proposeByPair = async (tx: Transaction, pair: Pair, { newId, at }: Making): Promise<void> => {
  const { eventId, feederEventId, ownerId, feederOwnerId, quota, minimumTotal } = pair;
  // Whoever answers a proposal, enters or withdraws here does so before or after, never meanwhile.
  const event = await findEventToChange(tx, eventId);
  const heard = await findNewestResult(tx, feederEventId);
  if (!event || !heard) return;
  const earlier = (await listProposals(tx, eventId)).filter(
    (one) => one.feederEventId === feederEventId,
  );
  const { resultVersion } = heard.result;
  if (earlier.some((one) => one.resultVersion >= resultVersion)) return;

  const present = await listQualified(tx, eventId, feederEventId);
  const entries = await findFeederEntries(
    tx,
    heard.rows.map(({ entryId }) => entryId),
  );
  const terms = { quota, minimumTotal, groups: event.groups, gaveUp: gaveUpIn(present) };
  const lines = linesFrom(heard.rows, entries, terms);
  const amends = earlier.some(({ state }) => state === 'accepted');
  await insertProposal(tx, {
    proposalId: newId(),
    ownerId,
    feederOwnerId,
    competitionId: event.competitionId,
    eventId,
    feederEventId,
    resultVersion,
    amends,
    quota,
    lines,
    changes: changesSince(earlier, present, lines),
    state: 'proposed',
    recordedAt: at,
    version: 1,
  });
};

/**
 * The list has changed while an amended result waits for its answer: what it would do is worked out
 * anew, under a new version, so that nobody accepts what they have not seen.
 */
export const renewWaiting = async (
  tx: Transaction,
  { eventId, feederEventId }: Pick<QualifiedRow, 'eventId' | 'feederEventId'>,
): Promise<void> => {
  const proposals = (await listProposals(tx, eventId)).filter(
    (one) => one.feederEventId === feederEventId,
  );
  const waiting = proposals.find(({ state }) => state === 'proposed');
  if (!waiting) return;
  const present = await listQualified(tx, eventId, feederEventId);
  const { quota } = waiting;
  const lines = linesWithout(waiting.lines, { quota, gaveUp: gaveUpIn(present) });
  await renewProposal(tx, waiting.proposalId, {
    lines,
    changes: changesSince(proposals, present, lines),
    version: waiting.version + 1,
  });
};

/**
 * What a feeder's newest final result proposes to every event it feeds. Nothing is entered by it: the
 * organiser of the higher tier answers. Needs eyes that see both tiers' rows.
 */
export const proposeFrom = async (
  tx: Transaction,
  feederEventId: string,
  making: Making,
): Promise<void> => {
  // In one order, so that two results never wait for each other's events.
  const pairs = (await findAgreedPairs(tx, { feederEventId })).toSorted((left, right) =>
    left.eventId < right.eventId ? -1 : 1,
  );
  for (const pair of pairs) {
    await proposeByPair(tx, pair, making);
  }
};

/** The same for one higher event: its feeders may have been named after their results were told. */
export const proposeInto = async (
  tx: Transaction,
  eventId: string,
  making: Making,
): Promise<void> => {
  for (const pair of await findAgreedPairs(tx, { eventId })) await proposeByPair(tx, pair, making);
};
