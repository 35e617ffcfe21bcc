import type { HandOverWish } from '@jinbang/contracts/http/handing-out';
import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome } from '../command.ts';
import { sealText, type Vault } from '../key/vault.ts';
import { todayAt } from '../zone.ts';
import { addReceipt } from './hand-list.store.ts';
import { mayHandlePapers } from './hand-out.access.ts';
import { moveAll, takePapers } from './move-papers.ts';

export const receiverPlace = (receiptId: string): string => `hand-receipt/${receiptId}`;

type Wish = HandOverWish & { readonly bodyId: string };

/** Who took it, or by which parcel, where there is something to keep. */
const sealReceiver = (
  vault: Vault,
  { receiver, tracking }: Wish,
  receiptId: string,
): string | null => {
  const told = receiver ?? tracking;
  return told === undefined ? null : sealText(vault, told, receiverPlace(receiptId));
};

/**
 * Gives papers out of hand: to the holder, a proxy, by post, or a whole unit's at once. Who took them
 * for somebody is kept sealed, and apart so that it can be forgotten.
 */
export const handOver =
  (deps: CommandDeps & { readonly vault: Vault }) =>
  (frame: CommandFrame, wish: Wish): Outcome<{ receiptId: string; moved: number }> =>
    carryOutOnce(deps, frame, async (command) => {
      const { tx, viewer, at } = command;
      const { bodyId, certificateIds, way, handedOn } = wish;
      if (!mayHandlePapers(viewer, bodyId)) return refuse(forbidden);
      if (handedOn > todayAt(at)) return refuse({ kind: 'invalid', code: 'hand-over.day-ahead' });
      const papers = await takePapers(command, { bodyId, certificateIds });
      if (!papers.ok) return papers;
      const receiptId = deps.newId();
      const moved = await moveAll(command, papers.value, () => ({ step: 'handed-over' }), {
        withId: receiptId,
        cause: way,
      });
      if (!moved.ok) return moved;
      await addReceipt(tx, {
        receipt: {
          ...{ receiptId, bodyId, way, handedOn },
          ...{ handedBy: viewer.personId, handedAt: at },
        },
        lines: papers.value.map(({ certificateId, serial }) => ({
          ...{ bodyId, receiptId, certificateId },
          // Safe: what is listed has a sheet; the table checks it.
          serial: serial as string,
        })),
        sealedReceiver: sealReceiver(deps.vault, wish, receiptId),
      });
      return accept({ receiptId, moved: moved.value.length });
    });
