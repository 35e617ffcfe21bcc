import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome } from '../command.ts';
import { mayHandlePapers } from './hand-out.access.ts';
import { serialsOf } from './sheet.rules.ts';
import { addStock } from './sheet.store.ts';

type Wish = { readonly bodyId: string; readonly from: string; readonly to: string };

/** Stock as it came: from here on every sheet of it is accounted for. */
export const recordStock =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    { bodyId, from, to }: Wish,
  ): Outcome<{ stockId: string; sheetCount: number }> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      if (!mayHandlePapers(viewer, bodyId)) return refuse(forbidden);
      const serials = serialsOf(from, to);
      if (!serials.ok) return serials;
      const [stockId, sheetCount] = [deps.newId(), serials.value.length];
      const known = await addStock(
        tx,
        {
          ...{ stockId, bodyId, fromSerial: from, toSerial: to, sheetCount },
          ...{ recordedBy: viewer.personId, recordedAt: at },
        },
        serials.value,
      );
      return known === undefined
        ? accept({ stockId, sheetCount })
        : refuse({ kind: 'conflict', code: 'stock.known', params: { serial: known } });
    });
