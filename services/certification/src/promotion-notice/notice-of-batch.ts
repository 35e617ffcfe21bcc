import type { Rejection } from '@jinbang/kernel/rejection';
import type { Transaction } from '@jinbang/service-kit/database';
import { findAdoption } from '../rule/adoption.store.ts';
import { noticeBar } from './promotion-notice.rules.ts';
import { findNotices, lockNotices } from './promotion-notice.store.ts';
import { countOpen } from './promotion-objection.store.ts';

type OfBatch = { readonly batchId: string; readonly competitionId: string };
type AnsweredBatch = OfBatch & { readonly state: string };

/** How a batch stands with its public notice. */
export const findNoticeStanding = async (tx: Transaction, { batchId, competitionId }: OfBatch) => {
  const adoption = await findAdoption(tx, competitionId);
  const asked = adoption?.noticeWorkingDays ?? null;
  const notices = await findNotices(tx, batchId);
  return { asked, notices, openObjections: await countOpen(tx, batchId) };
};

/**
 * Why an office cannot approve this batch now because of its public notice, or null: of one that waits
 * no more, what became of it is said and not its notice. Nothing is hung or objected while the
 * transaction that asked is open.
 */
export const noticeFlaw = async (
  tx: Transaction,
  batch: AnsweredBatch,
  at: Date,
): Promise<Rejection | null> => {
  if (batch.state !== 'waiting') return null;
  await lockNotices(tx, batch.batchId);
  return noticeBar(await findNoticeStanding(tx, batch), at);
};
