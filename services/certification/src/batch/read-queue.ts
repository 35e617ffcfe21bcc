import type { QueuedBatch, QueueQuery } from '@jinbang/contracts/http/approval';
import { accept, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { type CommandDeps, forbidden, lookUp, type Outcome } from '../command.ts';
import { mayApprove, mayHandle, type Viewer } from '../viewer/viewer.access.ts';
import { mayReadQueue } from './batch.access.ts';
import {
  type BatchCount,
  countRows,
  findBesides,
  listQueue,
  type QueueRow,
} from './queue.store.ts';

const sum = (counts: readonly BatchCount[], of: 'count' | 'listed' | 'returned' | 'returnedOpen') =>
  counts.reduce((total, one) => total + one[of], 0);

const countedBy = <Key>(counts: readonly BatchCount[], keyOf: (one: BatchCount) => Key) =>
  [...Map.groupBy(counts, keyOf)].map(([key, members]) => ({ key, count: sum(members, 'count') }));

/** What whoever asks may do with a batch now. */
const turnOf = (viewer: Viewer, batch: QueueRow['batch']): QueuedBatch['may'] => {
  const isWaiting = batch.state === 'waiting';
  const own = viewer.personId === batch.proposedBy;
  return {
    approve: isWaiting && !own && mayApprove(viewer, batch),
    own,
    record: isWaiting && mayHandle(viewer, batch),
  };
};

const contestOf = ({ competition, event }: QueueRow) => ({
  competition: competition && { name: competition.name, seasonYear: competition.seasonYear },
  event: event && {
    name: event.name,
    occupation: { code: event.occupation.code, name: event.occupation.name },
  },
  planDocumentNo: competition?.plan?.documentNo ?? null,
});

type Besides = Awaited<ReturnType<typeof findBesides>>;

const answerOf = (
  viewer: Viewer,
  row: QueueRow,
  counts: readonly BatchCount[],
  besides: Besides,
): QueuedBatch => {
  const { batch } = row;
  const { batchId, bodyId, competitionId, eventId, source, resultVersion } = batch;
  return {
    ...{ batchId, source, bodyId, competitionId, eventId, resultVersion },
    bodyName: row.bodyName,
    ...contestOf(row),
    state: batch.state,
    basis: batch.basis,
    documentNo: batch.documentNo,
    decisions: batch.decisionCount,
    listed: sum(counts, 'listed'),
    again: besides.again.get(batchId) ?? 0,
    returned: sum(counts, 'returned'),
    returnedOpen: sum(counts, 'returnedOpen'),
    levels: countedBy(counts, ({ level }) => level).map(({ key, count }) => ({
      level: key,
      count,
    })),
    kinds: countedBy(counts, ({ kind }) => kind).map(({ key, count }) => ({ kind: key, count })),
    proposedBy: batch.proposedBy,
    proposedAt: batch.proposedAt.toISOString(),
    approvedBy: batch.approvedBy,
    approvedAt: batch.approvedAt?.toISOString() ?? null,
    paperWaits: batch.state === 'waiting' && besides.papers.has(batchId),
    may: turnOf(viewer, batch),
    version: batch.version,
  };
};

/** Batches with what their rows come to, and what the reader may do with each. */
export const describeBatches = async (
  tx: Transaction,
  viewer: Viewer,
  rows: readonly QueueRow[],
): Promise<readonly QueuedBatch[]> => {
  if (rows.length === 0) return [];
  const batchIds = rows.map(({ batch }) => batch.batchId);
  const counts = Map.groupBy(await countRows(tx, batchIds), ({ batchId }) => batchId);
  const besides = await findBesides(tx, batchIds);
  return rows.map((row) => answerOf(viewer, row, counts.get(row.batch.batchId) ?? [], besides));
};

export type QueuePage = { readonly items: readonly QueuedBatch[]; readonly next: string | null };

/** What waits for an office, or was answered, across the competitions and bodies one works for. */
export const readQueue =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (personId: string, query: QueueQuery): Outcome<QueuePage> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      if (!mayReadQueue(viewer)) return refuse(forbidden);
      const rows = await listQueue(tx, viewer, query);
      const page = rows.slice(0, query.limit);
      const next = rows.length > page.length ? (page.at(-1)?.batch.batchId ?? null) : null;
      return accept({ items: await describeBatches(tx, viewer, page), next });
    });
