import { accept, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { mayApprove } from '../viewer/viewer.access.ts';
import { type Approval, approve } from './approve-batch.rules.ts';
import type { BatchApproval } from './decision.body.ts';
import { findBatch, findProposed, saveBatch, setDecisions } from './decision.store.ts';

export type Approved = {
  readonly batchId: string;
  readonly version: number;
  readonly approved: number;
  readonly listed: number;
  readonly returned: number;
};

const carry = async (tx: Transaction, { approved, listed, returned }: Approval): Promise<void> => {
  await setDecisions(tx, approved, { state: 'approved' });
  await setDecisions(tx, listed, { state: 'listed' });
  for (const { decisionId, reason } of returned) {
    await setDecisions(tx, [decisionId], { state: 'returned', returnedReason: reason });
  }
};

/** The office approves a batch with one signature; certificates follow by themselves. */
export const approveBatch =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    wish: BatchApproval & { readonly batchId: string; readonly basedOn: number },
  ): Outcome<Approved> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      const { batchId, basedOn } = wish;
      const batch = await findBatch(tx, batchId, { lock: true });
      if (!batch) return refuse(unknown('decision-batch.unknown'));
      if (!mayApprove(viewer, batch)) return refuse(forbidden);
      const rows = await findProposed(tx, batchId);
      const approval = approve(batch, viewer.personId, rows, wish.returned);
      if (!approval.ok) return approval;
      const { version: there } = batch;
      const stale = flawOfVersion('command.stale', basedOn, { version: there });
      if (stale) return refuse(stale);
      await carry(tx, approval.value);
      const version = batch.version + 1;
      await saveBatch(tx, batchId, {
        state: 'approved',
        basis: 'office',
        documentNo: wish.documentNo ?? null,
        approvedBy: viewer.personId,
        approvedAt: at,
        version,
      });
      const { approved, listed, returned } = approval.value;
      return accept({
        batchId,
        version,
        approved: approved.length,
        listed: listed.length,
        returned: returned.length,
      });
    });
