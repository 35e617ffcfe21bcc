import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { mayHandle } from '../viewer/viewer.access.ts';
import { addBatches, findDecisions, setDecisions } from './decision.store.ts';
import { checkReturned } from './propose-again.rules.ts';

/** Puts rows the office sent back before it again, in a batch of their own; who asks, proposes. */
export const proposeAgain =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    decisionIds: readonly string[],
  ): Outcome<{ batchId: string; version: number }> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      const rows = await findDecisions(tx, decisionIds);
      const [first] = rows;
      if (!first) return refuse(unknown('decision.unknown'));
      if (!rows.every((row) => mayHandle(viewer, row))) return refuse(forbidden);
      const checked = checkReturned(decisionIds, rows);
      if (!checked.ok) return checked;
      const batchId = deps.newId();
      const { bodyId, competitionId, eventId, resultVersion } = first;
      await addBatches(tx, [
        {
          batchId,
          bodyId,
          competitionId,
          eventId,
          resultVersion,
          decisionCount: rows.length,
          state: 'waiting',
          proposedBy: viewer.personId,
          proposedAt: at,
          version: 1,
        },
      ]);
      await setDecisions(
        tx,
        rows.map(({ decisionId }) => decisionId),
        { state: 'proposed', batchId, returnedReason: null },
      );
      return accept({ batchId, version: 1 });
    });
