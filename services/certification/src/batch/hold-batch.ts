import { accept, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { type Command, forbidden, type Outcome, unknown } from '../command.ts';
import { type BatchRow, findBatch, findProposed } from '../decision/decision.store.ts';
import { noticeFlaw } from '../promotion-notice/notice-of-batch.ts';
import type { Viewer } from '../viewer/viewer.access.ts';
import type { SignedRow } from './batch-rows.rules.ts';

export type HeldBatch = { readonly rows: readonly SignedRow[]; readonly batch: BatchRow };

/**
 * The rows that wait in a batch and then the batch itself, held until the transaction ends. In this
 * order, as deciding a newer result holds them: in another the two would stop each other.
 */
export const holdBatch = async (
  tx: Transaction,
  batchId: string,
): Promise<HeldBatch | undefined> => {
  const rows = await findProposed(tx, batchId);
  const batch = await findBatch(tx, batchId, { lock: true });
  return batch && { rows, batch };
};

/**
 * A batch that somebody is about to answer, in the system or on paper, held with its rows; refused
 * while its public notice stands against it. The notice is looked at before the rows are held, as an
 * objection that is upheld does.
 */
export const holdToAnswer = async (
  { tx, viewer, at }: Command,
  batchId: string,
  may: (viewer: Viewer, batch: BatchRow) => boolean,
): Outcome<HeldBatch> => {
  const seen = await findBatch(tx, batchId);
  if (!seen) return refuse(unknown('decision-batch.unknown'));
  if (!may(viewer, seen)) return refuse(forbidden);
  const onNotice = await noticeFlaw(tx, seen, at);
  if (onNotice) return refuse(onNotice);
  const held = await holdBatch(tx, batchId);
  return held ? accept(held) : refuse(unknown('decision-batch.unknown'));
};
