import type { BatchAnswered } from '@jinbang/contracts/http/approval';
import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { answerRows } from '../batch/answer-rows.ts';
import { rowsHashOf } from '../batch/batch-rows.rules.ts';
import { holdToAnswer } from '../batch/hold-batch.ts';
import {
  type Command,
  type CommandDeps,
  carryOutOnce,
  forbidden,
  type Outcome,
  unknown,
} from '../command.ts';
import { sortAnswers } from '../decision/approve-batch.rules.ts';
import { findBatch, saveBatch } from '../decision/decision.store.ts';
import { mayHandle } from '../viewer/viewer.access.ts';
import {
  contentHashOf,
  flawOfConfirming,
  flawOfWithdrawing,
  sentBackBy,
} from './paper-answer.rules.ts';
import { addEnding, findOutcomes, findRecord } from './paper-answer.store.ts';

type Place = { readonly batchId: string; readonly answerId: string };

/** The record a command is about, with whether it has ended. */
const findOne = async ({ tx }: Command, { batchId, answerId }: Place) => {
  const found = await findRecord(tx, batchId, answerId);
  if (!found) return refuse(unknown('paper-answer.unknown'));
  return accept({ ...found, ended: found.ending?.ending ?? null });
};

/** Another person of the body confirms the recorded letter: only then is the batch approved, on paper. */
export const confirmAnswer =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    { batchId, answerId, contentHash }: Place & { readonly contentHash: string },
  ): Outcome<BatchAnswered> =>
    carryOutOnce(deps, frame, async (command) => {
      const { tx, viewer, at } = command;
      const held = await holdToAnswer(command, batchId, mayHandle);
      if (!held.ok) return held;
      const found = await findOne(command, { batchId, answerId });
      if (!found.ok) return found;
      const { batch, rows } = held.value;
      const { record, scan, ended } = found.value;
      const { documentNo, answeredOn, recordedBy, rowsHash } = record;
      const outcomes = await findOutcomes(tx, answerId);
      const said = { documentNo, answeredOn, scanHash: scan.sha256, rowsHash, outcomes };
      const flaw = flawOfConfirming(
        {
          ...{ state: batch.state, ending: ended, recordedBy, rowsHash },
          contentHash: contentHashOf(said),
        },
        { by: viewer.personId, contentHash, rowsHash: rowsHashOf(rows) },
      );
      if (flaw) return refuse(flaw);
      const approval = sortAnswers(rows, sentBackBy(outcomes));
      if (!approval.ok) return approval;
      await answerRows(tx, { batch, rows, approval: approval.value, at });
      const by = { endedBy: viewer.personId, endedAt: at };
      const { bodyId } = batch;
      await addEnding(tx, { answerId, batchId, bodyId, recordedBy, ending: 'confirmed', ...by });
      const version = batch.version + 1;
      await saveBatch(tx, batchId, {
        ...{ state: 'approved', basis: 'paper', documentNo, rowsHash, answerId },
        approvedAt: at,
        version,
      });
      const { approved, listed, returned } = approval.value;
      return accept({
        ...{ batchId, version },
        ...{ approved: approved.length, listed: listed.length, returned: returned.length },
      });
    });

/** A recorded letter is taken back, with the reason, before anybody confirmed it. */
export const withdrawAnswer =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    { batchId, answerId, reason }: Place & { readonly reason: string },
  ): Outcome<{ answerId: string }> =>
    carryOutOnce(deps, frame, async (command) => {
      const { tx, viewer, at } = command;
      const batch = await findBatch(tx, batchId, { lock: true });
      if (!batch) return refuse(unknown('decision-batch.unknown'));
      if (!mayHandle(viewer, batch)) return refuse(forbidden);
      const found = await findOne(command, { batchId, answerId });
      if (!found.ok) return found;
      const flaw = flawOfWithdrawing(found.value.ended);
      if (flaw) return refuse(flaw);
      const { bodyId, recordedBy } = found.value.record;
      const by = { endedBy: viewer.personId, endedAt: at };
      const place = { answerId, batchId, bodyId, recordedBy };
      await addEnding(tx, { ...place, ending: 'withdrawn', reason, ...by });
      return accept({ answerId });
    });
