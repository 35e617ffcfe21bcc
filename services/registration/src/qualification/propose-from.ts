import type { NewId } from '@jinbang/kernel/id';
import type { Transaction } from '@jinbang/service-kit/database';
import { findEvent } from '../event/event.store.ts';
import { changesBy } from './amendment.rules.ts';
import { linesFrom } from './qualification.rules.ts';
import {
  findAgreedPairs,
  findFeederEntries,
  insertProposal,
  listProposals,
  listQualified,
} from './qualification.store.ts';
import { findNewestResult } from './result.store.ts';

type Making = { readonly newId: NewId; readonly at: Date };
type Pair = Awaited<ReturnType<typeof findAgreedPairs>>[number];

const ranksOf = (lines: readonly { feederEntryId: string; rank: number | null }[] = []) =>
  new Map(lines.map(({ feederEntryId, rank }) => [feederEntryId, rank]));

/** Proposes by one pair, unless this very result was proposed for it already. */
const proposeByPair = async (tx: Transaction, pair: Pair, { newId, at }: Making): Promise<void> => {
  const { eventId, feederEventId, ownerId, feederOwnerId, quota, minimumTotal } = pair;
  const event = await findEvent(tx, eventId);
  const heard = await findNewestResult(tx, feederEventId);
  if (!event || !heard) return;
  const earlier = (await listProposals(tx, eventId)).filter(
    (one) => one.feederEventId === feederEventId,
  );
  const { resultVersion } = heard.result;
  if (earlier.some((one) => one.resultVersion >= resultVersion)) return;

  const present = await listQualified(tx, eventId, feederEventId);
  const gaveUp = new Set(
    present.filter(({ standing }) => standing === 'gave-up').map((one) => one.feederEntryId),
  );
  const entries = await findFeederEntries(
    tx,
    heard.rows.map(({ entryId }) => entryId),
  );
  const terms = { quota, minimumTotal, groups: event.groups, gaveUp };
  const lines = linesFrom(heard.rows, entries, terms);
  const amends = earlier.some(({ state }) => state === 'accepted');
  const ranks = ranksOf(earlier.find(({ state }) => state === 'accepted')?.lines);
  const changes = amends
    ? changesBy(
        present.map((one) => ({ ...one, rank: ranks.get(one.feederEntryId) ?? null })),
        lines,
      )
    : [];
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
    changes,
    state: 'proposed',
    recordedAt: at,
    version: 1,
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
  for (const pair of await findAgreedPairs(tx, { feederEventId })) {
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
