import type { AssessmentStep } from '@jinbang/contracts/http/assessment';
import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, forbidden, type Outcome } from '../command.ts';
import { supersedeWaiting } from '../decision/decision.store.ts';
import { findIssuer } from '../issuer/issuer.store.ts';
import { mayKeep } from './assessment.access.ts';
import { stateAfter } from './assessment.rules.ts';
import { addReopening, addSummary, findSeats } from './assessment.store.ts';
import { type Changed, type InAssessment, inAssessment, moveOn } from './assessment-command.ts';
import { findCandidates, findMarks } from './candidate.store.ts';
import { cellsOf } from './cells.rules.ts';
import { drawSummary, lacksIn, summaryRowsOf } from './summary.rules.ts';

type Set = Parameters<typeof moveOn>[2];

/** Draws the summary up over exactly these rows, where nothing is missing any more. */
const summarise = async ({ tx, batch, viewer, at }: InAssessment): Outcome<Set> => {
  const { batchId, bodyId, batchNo, plan } = batch;
  const candidates = await findCandidates(tx, batchId);
  const cells = cellsOf(await findMarks(tx, batchId));
  const lacks = lacksIn({ plan, seats: await findSeats(tx, batchId), candidates, cells });
  const [first] = lacks;
  if (first) {
    const params = { count: lacks.length, first: first.code };
    return refuse({ kind: 'conflict', code: 'assessment.something-missing', params });
  }
  const rows = summaryRowsOf(candidates, cells);
  const bodyName = (await findIssuer(tx, bodyId))?.name ?? '';
  const summaryVersion = batch.summaryVersion + 1;
  await addSummary(tx, {
    batchId,
    summaryVersion,
    bodyId,
    rows,
    ...drawSummary({ batchNo, summaryVersion, bodyName, plan, rows }),
    drawnBy: viewer.personId,
    drawnAt: at,
  });
  return accept({ summaryVersion });
};

/**
 * The old summary stays as it was signed, with the reason why it was opened again. What waits for an
 * office on it waits no more: nobody signs for results that are being changed.
 */
const reopen = async ({ tx, batch, viewer, at }: InAssessment, reason: string): Outcome<Set> => {
  const { batchId, bodyId, summaryVersion } = batch;
  await addReopening(tx, {
    batchId,
    summaryVersion,
    bodyId,
    reason,
    reopenedBy: viewer.personId,
    reopenedAt: at,
  });
  await supersedeWaiting(tx, batchId);
  return accept({});
};

const effectOf = async (command: InAssessment, wish: AssessmentStep): Outcome<Set> => {
  const { tx, batch, viewer, at } = command;
  switch (wish.step) {
    case 'summarise':
      return summarise(command);
    case 'reopen':
      return reopen(command, wish.reason);
    case 'propose':
      return accept({ proposedBy: viewer.personId, proposedAt: at });
    case 'begin':
      return (await findCandidates(tx, batch.batchId)).length === 0
        ? refuse({ kind: 'conflict', code: 'assessment.nobody-enrolled' })
        : accept({});
    case 'open':
      return accept({});
  }
};

/** Takes a batch one step on, or opens it again with a reason. What a proposal leads to, the sweep makes. */
export const takeStep =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    { batchId, wish, basedOn }: { batchId: string; wish: AssessmentStep; basedOn: number },
  ): Outcome<Changed> =>
    inAssessment(deps, frame, batchId, async (command) => {
      const { viewer, batch } = command;
      if (!mayKeep(viewer, batch.bodyId)) return refuse(forbidden);
      const state = stateAfter(batch.state, wish.step);
      if (!state.ok) return state;
      const effect = await effectOf(command, wish);
      return effect.ok ? moveOn(command, basedOn, { ...effect.value, state: state.value }) : effect;
    });
