import type { EligibilityChecks, Enrolment } from '@jinbang/contracts/http/assessment';
import { accept, refuse } from '@jinbang/kernel/result';
import { recusalsOf } from '@jinbang/promotion/assessment/evaluator';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, type Outcome, unknown } from '../command.ts';
import { flawOfCheck, flawOfRoster } from './assessment.rules.ts';
import { findSeats } from './assessment.store.ts';
import { keepAssessment } from './assessment-command.ts';
import { addCandidates, findCandidates, saveCandidate } from './candidate.store.ts';

export type Enrolled = { readonly batchId: string; readonly candidateIds: readonly string[] };

/** Enrols people, all of the list or nobody; each claims a condition of the standard. */
export const enrolCandidates =
  (deps: CommandDeps) =>
  (frame: CommandFrame, batchId: string, { candidates }: Enrolment): Outcome<Enrolled> =>
    keepAssessment(deps, frame, { batchId, what: 'roster' }, async ({ tx, viewer, at, batch }) => {
      const known = await findCandidates(tx, batchId);
      const flaw = flawOfRoster(
        known.map(({ personId }) => personId),
        candidates.map(({ personId }) => personId),
      );
      if (flaw) return refuse(flaw);
      const last = known.at(-1)?.rosterNo ?? 0;
      const rows = candidates.map((one, place) => ({
        ...one,
        candidateId: deps.newId(),
        batchId,
        bodyId: batch.bodyId,
        rosterNo: last + place + 1,
        claimedBy: viewer.personId,
        claimedAt: at,
        withdrawn: false,
        version: 1,
      }));
      const [recusal] = recusalsOf(await findSeats(tx, batchId), rows);
      if (recusal) {
        const { cause, personId } = recusal;
        const code = `assessment.seat-recused-${cause}`;
        return refuse({ kind: 'conflict', code, params: { personId } });
      }
      await addCandidates(tx, rows);
      return accept({ batchId, candidateIds: rows.map(({ candidateId }) => candidateId) });
    });

export type CheckedCount = { readonly batchId: string; readonly checked: number };

/** A second person says of each condition whether it is met; all of the list or none (four eyes). */
export const checkEligibility =
  (deps: CommandDeps) =>
  (frame: CommandFrame, batchId: string, { checks }: EligibilityChecks): Outcome<CheckedCount> =>
    keepAssessment(deps, frame, { batchId, what: 'roster' }, async ({ tx, viewer, at }) => {
      const known = new Map(
        (await findCandidates(tx, batchId)).map((one) => [one.candidateId, one]),
      );
      for (const { candidateId, version, eligibility } of checks) {
        const flaw = flawOfCheck(known.get(candidateId), version, viewer.personId);
        if (flaw) return refuse(flaw);
        await saveCandidate(tx, candidateId, {
          eligibility,
          checkedBy: viewer.personId,
          checkedAt: at,
          version: version + 1,
        });
      }
      return accept({ batchId, checked: checks.length });
    });

/** Takes somebody out who withdrew: they stay on the roster, and nothing is granted to them. */
export const withdrawCandidate =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    wish: { readonly batchId: string; readonly candidateId: string; readonly basedOn: number },
  ): Outcome<{ candidateId: string; version: number }> =>
    keepAssessment(deps, frame, { batchId: wish.batchId, what: 'roster' }, async ({ tx }) => {
      const all = await findCandidates(tx, wish.batchId);
      const candidate = all.find(({ candidateId }) => candidateId === wish.candidateId);
      if (!candidate) return refuse(unknown('assessment.candidate-unknown'));
      const { candidateId, version: there } = candidate;
      if (there !== wish.basedOn) {
        return refuse({ kind: 'stale', code: 'command.stale', params: { version: there } });
      }
      await saveCandidate(tx, candidateId, { withdrawn: true, version: there + 1 });
      return accept({ candidateId, version: there + 1 });
    });
