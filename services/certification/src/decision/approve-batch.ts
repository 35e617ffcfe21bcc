import type { BatchAnswered, BatchApproval } from '@jinbang/contracts/http/approval';
import { accept } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { answerRows } from '../batch/answer-rows.ts';
import { holdToAnswer } from '../batch/hold-batch.ts';
import { type CommandDeps, carryOutOnce, type Outcome } from '../command.ts';
import { mayApprove } from '../viewer/viewer.access.ts';
import { approve } from './approve-batch.rules.ts';
import { saveBatch } from './decision.store.ts';

type Wish = BatchApproval & { readonly batchId: string; readonly basedOn: number };

/**
 * The office approves a batch with one signature, under exactly the rows it was shown; certificates
 * follow by themselves.
 */
export const approveBatch =
  (deps: CommandDeps) =>
  (frame: CommandFrame, wish: Wish): Outcome<BatchAnswered> =>
    carryOutOnce(deps, frame, async (command) => {
      const { tx, viewer, at } = command;
      const { batchId, basedOn } = wish;
      const held = await holdToAnswer(command, batchId, mayApprove);
      if (!held.ok) return held;
      const { batch, rows } = held.value;
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
