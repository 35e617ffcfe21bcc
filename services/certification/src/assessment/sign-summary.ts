import { refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, forbidden, type Outcome, unknown } from '../command.ts';
import { maySupervise } from './assessment.access.ts';
import { flawOfChange, flawOfSigning, signingRoleOf } from './assessment.rules.ts';
import {
  addResult,
  addSignature,
  findSeats,
  findSignatures,
  findSummary,
} from './assessment.store.ts';
import { type Changed, type InAssessment, inAssessment, moveOn } from './assessment-command.ts';
import { pageUrlOf } from './summary.rules.ts';

/** Signed by both it is the final result. What was proposed before is decided anew by itself. */
const finish = async ({ tx, batch, at }: InAssessment, pageHash: string) => {
  const { batchId, bodyId, summaryVersion: resultVersion } = batch;
  const pageUrl = pageUrlOf(batchId, resultVersion);
  await addResult(tx, { batchId, resultVersion, bodyId, pageUrl, pageHash, signedAt: at });
  const state = batch.proposedBy === null ? ('signed' as const) : ('proposed' as const);
  return { resultVersion, state };
};

/** As what this person signs; a supervisor still holds that office of the body. */
const roleOf = async ({ tx, viewer, batch }: InAssessment) => {
  const seats = await findSeats(tx, batch.batchId);
  const seat = seats.find(({ personId }) => personId === viewer.personId);
  const role = signingRoleOf(seat && { ...seat, isSignedIn: seat.signedInAt !== null });
  return role === 'supervisor' && !maySupervise(viewer, batch.bodyId) ? null : role;
};

/** Leader or supervisor sign the summary over exactly the rows they saw; both make it final (S22). */
export const signSummary =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    wish: { readonly batchId: string; readonly rowsHash: string; readonly basedOn: number },
  ): Outcome<Changed> =>
    inAssessment(deps, frame, wish.batchId, async (command) => {
      const { tx, viewer, batch, at } = command;
      const { batchId, bodyId, summaryVersion } = batch;
      const role = await roleOf(command);
      if (!role) return refuse(forbidden);
      const closed = flawOfChange(batch.state, 'signature');
      if (closed) return refuse(closed);
      const summary = await findSummary(tx, batchId, summaryVersion);
      const signed = await findSignatures(tx, batchId, summaryVersion);
      const flaw = flawOfSigning(summary?.rowsHash, wish.rowsHash, signed, role);
      if (flaw || !summary) return refuse(flaw ?? unknown('assessment.unknown'));
      await addSignature(tx, {
        batchId,
        summaryVersion,
        bodyId,
        role,
        personId: viewer.personId,
        rowsHash: summary.rowsHash,
        signedAt: at,
      });
      const set = signed.length === 1 ? await finish(command, summary.pageHash) : {};
      return moveOn(command, wish.basedOn, set);
    });
