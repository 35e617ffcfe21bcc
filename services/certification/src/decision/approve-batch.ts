import type { BatchAnswered, BatchApproval } from '@jinbang/contracts/http/approval';
import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { answerRows } from '../batch/answer-rows.ts';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { noticeFlaw } from '../promotion-notice/notice-of-batch.ts';
import { mayApprove } from '../viewer/viewer.access.ts';
import { approve } from './approve-batch.rules.ts';
import { findBatch, findProposed, saveBatch } from './decision.store.ts';

type Wish = BatchApproval & { readonly batchId: string; readonly basedOn: number };

/**
 * The office approves a batch with one signature, under exactly the rows it was shown; certificates
 * follow by themselves.
 */
export const approveBatch =
  (deps: CommandDeps) =>
  (frame: CommandFrame, wish: Wish): Outcome<BatchAnswered> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      const { batchId, basedOn } = wish;
      const batch = await findBatch(tx, batchId, { lock: true });
      if (!batch) return refuse(unknown('decision-batch.unknown'));
      if (!mayApprove(viewer, batch)) return refuse(forbidden);
      // Before its rows are held: an upheld objection holds its notice first, then the row.
      const onNotice = await noticeFlaw(tx, batch, at);
      if (onNotice) return refuse(onNotice);
      const rows = await findProposed(tx, batchId);
      const { rowsHash, returned } = wish;
      const signature = { version: basedOn, rowsHash, returned };
      const approval = approve(batch, viewer.personId, rows, signature);
      if (!approval.ok) return approval;
      await answerRows(tx, { batch, rows, approval: approval.value, at });
      const version = batch.version + 1;
      await saveBatch(tx, batchId, {
        state: 'approved',
        basis: 'office',
        documentNo: wish.documentNo ?? null,
        rowsHash,
        approvedBy: viewer.personId,
        approvedAt: at,
        version,
      });
      const { approved, listed } = approval.value;
      return accept({
        ...{ batchId, version },
        ...{ approved: approved.length, listed: listed.length, returned: returned.length },
      });
    });
