import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { findNames } from '../person/person.store.ts';
import { mayHandlePapers } from './hand-out.access.ts';
import { moveAll, takePapers } from './move-papers.ts';
import { addRun } from './run.store.ts';
import { chooseSheets } from './sheet.rules.ts';
import { findStock, lockFreeSheets, moveSheets } from './sheet.store.ts';
import { byUnit } from './unit-order.rules.ts';

type Wish = {
  readonly bodyId: string;
  readonly certificateIds: readonly string[];
  readonly stockId: string;
  readonly from?: string | undefined;
};
type Started = { readonly runId: string; readonly lineCount: number; readonly version: number };

/**
 * Binds each of these papers to a sheet of stock, sorted by unit, all in one transaction: whatever
 * happens, no serial is bound twice and none is lost.
 */
export const startRun =
  (deps: CommandDeps) =>
  (frame: CommandFrame, { bodyId, certificateIds, stockId, from }: Wish): Outcome<Started> =>
    carryOutOnce(deps, frame, async (command) => {
      const { tx, viewer, at } = command;
      if (!mayHandlePapers(viewer, bodyId)) return refuse(forbidden);
      const stock = await findStock(tx, stockId);
      if (stock?.bodyId !== bodyId) return refuse(unknown('stock.unknown'));
      const papers = await takePapers(command, { bodyId, certificateIds });
      if (!papers.ok) return papers;
      const count = papers.value.length;
      const sheets = chooseSheets(await lockFreeSheets(tx, stockId, { from, count }), count);
      if (!sheets.ok) return sheets;
      const names = await findNames(
        tx,
        bodyId,
        papers.value.map(({ personId }) => personId),
      );
      const runId = deps.newId();
      const lines = byUnit(papers.value, names).map((paper, place) => ({
        ...{ runId, line: place + 1, bodyId, certificateId: paper.certificateId },
        ...{ credentialVersion: paper.credentialVersion, copy: paper.copy },
        // Safe: as many sheets as papers were chosen.
        serial: sheets.value[place]?.serial as string,
      }));
      const serialOf = new Map(lines.map(({ certificateId, serial }) => [certificateId, serial]));
      const moved = await moveAll(
        command,
        papers.value,
        // Safe: every paper has a line.
        ({ certificateId }) => ({ step: 'bound', serial: serialOf.get(certificateId) as string }),
        { withId: runId },
      );
      if (!moved.ok) return moved;
      const by = { recordedBy: viewer.personId, recordedAt: at };
      await moveSheets(
        tx,
        lines.map(({ serial, certificateId }) => ({
          ...{ bodyId, serial, act: 'bound' as const, from: 'free' as const },
          ...{ to: 'bound' as const, certificateId, runId },
        })),
        by,
      );
      const version = 1;
      await addRun(
        tx,
        {
          ...{ runId, bodyId, stockId, state: 'open', lineCount: count, version },
          ...{ startedBy: viewer.personId, startedAt: at, endedBy: null, endedAt: null },
        },
        lines,
      );
      return accept({ runId, lineCount: count, version });
    });
