import type { ProposalAgain } from '@jinbang/contracts/http/approval';
import { accept, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { addRowNotes } from '../batch/answer.store.ts';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { mayHandle } from '../viewer/viewer.access.ts';
import {
  addBatches,
  type DecisionRow,
  findBatch,
  findDecisions,
  setDecisions,
} from './decision.store.ts';
import { checkNotes, checkReturned, rowNotesOf } from './propose-again.rules.ts';

/** What comes again comes from where it came the first time. */
const sourceOf = async (tx: Transaction, { batchId }: DecisionRow) => {
  const former = batchId === null ? undefined : await findBatch(tx, batchId);
  return former?.source ?? 'contest';
};

/** Puts rows the office sent back before it again, in a batch of their own; who asks, proposes. */
export const proposeAgain =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    { decisionIds, notes }: ProposalAgain,
  ): Outcome<{ batchId: string; version: number }> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      const rows = await findDecisions(tx, decisionIds);
      const [first] = rows;
      if (!first) return refuse(unknown('decision.unknown'));
      if (!rows.every((row) => mayHandle(viewer, row))) return refuse(forbidden);
      const checked = checkReturned(decisionIds, rows);
      if (!checked.ok) return checked;
      const said = checkNotes(decisionIds, notes);
      if (!said.ok) return said;
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
          source: await sourceOf(tx, first),
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
      await addRowNotes(
        tx,
        rowNotesOf(decisionIds, said.value, {
          ...{ batchId, bodyId, notedBy: viewer.personId, notedAt: at },
        }),
      );
      return accept({ batchId, version: 1 });
    });
