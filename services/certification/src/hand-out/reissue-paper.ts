import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome } from '../command.ts';
import { mayHandlePapers } from './hand-out.access.ts';
import { moveAll, takePapers } from './move-papers.ts';
import { findUnusedReissue } from './reissue.store.ts';

type Reissue = { readonly bodyId: string; readonly certificateId: string };

/**
 * 补发 (M21): what two people entered in the register as lost or spoilt is printed again, with the same
 * number on another sheet that says so. Each entry in the register is good for one print.
 */
export const reissuePaper =
  (deps: CommandDeps) =>
  (frame: CommandFrame, { bodyId, certificateId }: Reissue): Outcome<{ moved: number }> =>
    carryOutOnce(deps, frame, async (command) => {
      const { tx, viewer } = command;
      if (!mayHandlePapers(viewer, bodyId)) return refuse(forbidden);
      const papers = await takePapers(command, { bodyId, certificateIds: [certificateId] });
      if (!papers.ok) return papers;
      const entry = await findUnusedReissue(tx, certificateId);
      if (!entry) return refuse({ kind: 'conflict', code: 'paper.no-reissue' });
      const moved = await moveAll(command, papers.value, () => ({ step: 'reissued' }), {
        withId: entry.entryId,
        cause: entry.cause,
      });
      return moved.ok ? accept({ moved: moved.value.length }) : moved;
    });

type Reminder = { readonly bodyId: string; readonly certificateIds: readonly string[] };

/** Writes down that these holders were reminded; how they were is none of the register's. */
export const recordReminders =
  (deps: CommandDeps) =>
  (frame: CommandFrame, { bodyId, certificateIds }: Reminder): Outcome<{ moved: number }> =>
    carryOutOnce(deps, frame, async (command) => {
      if (!mayHandlePapers(command.viewer, bodyId)) return refuse(forbidden);
      const papers = await takePapers(command, { bodyId, certificateIds });
      if (!papers.ok) return papers;
      const moved = await moveAll(command, papers.value, () => ({ step: 'reminded' }), {
        withId: deps.newId(),
      });
      return moved.ok ? accept({ moved: moved.value.length }) : moved;
    });
