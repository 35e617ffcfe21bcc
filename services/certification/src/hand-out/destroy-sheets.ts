import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import {
  type Command,
  type CommandDeps,
  carryOutOnce,
  forbidden,
  type Outcome,
  unknown,
} from '../command.ts';
import { addDestruction, confirmDestructionRow, findDestruction } from './destruction.store.ts';
import { wasHandedOver } from './hand-list.store.ts';
import { mayHandlePapers } from './hand-out.access.ts';
import { moveAll, takePapers } from './move-papers.ts';
import { flawOfDestruction, sheetAfter } from './sheet.rules.ts';
import { lockSheets, moveSheets, type Sheet, type SheetMove } from './sheet.store.ts';

type Asked = { readonly destructionId: string; readonly version: number };

const movesOf = (
  sheets: readonly Sheet[],
  act: SheetMove['act'],
  more: Pick<SheetMove, 'reason' | 'askedBy'>,
) => {
  const moves: SheetMove[] = [];
  for (const sheet of sheets) {
    const to = sheetAfter(sheet, act);
    if (!to.ok) return to;
    const { bodyId, serial, state: from, certificateId } = sheet;
    moves.push({ ...{ bodyId, serial, act, from, to: to.value, certificateId }, ...more });
  }
  return accept(moves);
};

/** The paper a sheet bears now, if any; one that was handed over is no longer ours to spoil. */
const papersOn = async (command: Command, { bodyId, serial, certificateId }: Sheet) => {
  const certificateIds = certificateId === null ? [] : [certificateId];
  const papers = await takePapers(command, { bodyId, certificateIds });
  if (!papers.ok) return papers;
  const bearing = papers.value.filter((paper) => paper.serial === serial);
  return (await wasHandedOver(command.tx, bodyId, serial))
    ? refuse({ kind: 'conflict', code: 'sheet.handed-over', params: { serial } } as const)
    : accept(bearing);
};

/** A sheet that can no longer be used, blank or printed; the paper it bore is printed again. */
export const spoilSheet =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    { bodyId, serial, reason }: Record<'bodyId' | 'serial' | 'reason', string>,
  ): Outcome<{ serial: string }> =>
    carryOutOnce(deps, frame, async (command) => {
      const { tx, viewer, at } = command;
      if (!mayHandlePapers(viewer, bodyId)) return refuse(forbidden);
      const [sheet] = await lockSheets(tx, bodyId, [serial]);
      if (!sheet) return refuse(unknown('stock-sheet.unknown'));
      const bearing = await papersOn(command, sheet);
      if (!bearing.ok) return bearing;
      const moves = movesOf([sheet], 'spoilt', { reason });
      if (!moves.ok) return moves;
      await moveSheets(tx, moves.value, { recordedBy: viewer.personId, recordedAt: at });
      const moved = await moveAll(command, bearing.value, () => ({ step: 'spoilt' }), {
        withId: deps.newId(),
      });
      return moved.ok ? accept({ serial }) : moved;
    });

/** The first of two people asks that misprints and spoilt sheets be destroyed. */
export const askDestruction =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    {
      bodyId,
      serials,
      reason,
    }: { readonly bodyId: string; readonly serials: readonly string[]; readonly reason: string },
  ): Outcome<Asked> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      if (!mayHandlePapers(viewer, bodyId)) return refuse(forbidden);
      const wanted = [...new Set(serials)];
      const sheets = await lockSheets(tx, bodyId, wanted);
      if (sheets.length < wanted.length) return refuse(unknown('stock-sheet.unknown'));
      const moves = movesOf(sheets, 'destruction-asked', { reason });
      if (!moves.ok) return moves;
      await moveSheets(tx, moves.value, { recordedBy: viewer.personId, recordedAt: at });
      const destructionId = deps.newId();
      await addDestruction(tx, {
        ...{ destructionId, bodyId, serials: wanted, reason, version: 1 },
        ...{ askedBy: viewer.personId, askedAt: at, confirmedBy: null, confirmedAt: null },
      });
      return accept({ destructionId, version: 1 });
    });

/** The second saw them destroyed. */
export const confirmDestruction =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    { destructionId, basedOn }: { readonly destructionId: string; readonly basedOn: number },
  ): Outcome<Asked> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      const asked = await findDestruction(tx, destructionId);
      if (!asked) return refuse(unknown('destruction.unknown'));
      if (!mayHandlePapers(viewer, asked.bodyId)) return refuse(forbidden);
      const flaw =
        flawOfDestruction(asked, viewer.personId) ??
        flawOfVersion('command.stale', basedOn, { version: asked.version });
      if (flaw) return refuse(flaw);
      const sheets = await lockSheets(tx, asked.bodyId, asked.serials);
      const moves = movesOf(sheets, 'destroyed', { askedBy: asked.askedBy });
      if (!moves.ok) return moves;
      await moveSheets(tx, moves.value, { recordedBy: viewer.personId, recordedAt: at });
      const version = asked.version + 1;
      const set = { confirmedBy: viewer.personId, confirmedAt: at, version };
      await confirmDestructionRow(tx, destructionId, set);
      return accept({ destructionId, version });
    });
