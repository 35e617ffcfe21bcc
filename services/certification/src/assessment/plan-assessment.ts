import type { AssessmentPlanBody, AssessmentWish } from '@jinbang/contracts/http/assessment';
import { accept, refuse } from '@jinbang/kernel/result';
import { flawOfPlan } from '@jinbang/promotion/assessment/assessment-plan';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { mayIssue } from '../issuer/issuer.rules.ts';
import { findIssuer } from '../issuer/issuer.store.ts';
import { mayKeep } from './assessment.access.ts';
import { flawOfChange } from './assessment.rules.ts';
import { addAssessment } from './assessment.store.ts';
import { type Changed, inAssessment, moveOn } from './assessment-command.ts';

type Issuing = Parameters<typeof mayIssue>[0];

/** A batch is planned only for what the body is filed for: nothing it gives could be issued else (M14). */
const filedFor = (issuer: Issuing, { occupation, level, to }: AssessmentPlanBody) =>
  mayIssue(issuer, { occupationCode: occupation.code, level, day: to, competitionId: null });

/** Plans a batch: occupation, level, dates, parts with their pass marks. */
export const planAssessment =
  (deps: CommandDeps) =>
  (frame: CommandFrame, { bodyId, batchNo, plan }: AssessmentWish): Outcome<Changed> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      if (!mayKeep(viewer, bodyId)) return refuse(forbidden);
      const issuer = await findIssuer(tx, bodyId);
      if (!issuer) return refuse(unknown('issuer.unknown'));
      const flaw = flawOfPlan(plan);
      if (flaw) return refuse(flaw);
      const filed = filedFor(issuer, plan);
      if (!filed.ok) return filed;
      const batchId = deps.newId();
      const isNew = await addAssessment(tx, {
        batchId,
        bodyId,
        batchNo,
        plan,
        state: 'planned',
        plannedBy: viewer.personId,
        plannedAt: at,
        version: 1,
      });
      return isNew
        ? accept({ batchId, version: 1 })
        : refuse({ kind: 'conflict', code: 'assessment.number-taken', params: { batchNo } });
    });

/** Changes the plan, as long as nobody is enrolled by it. */
export const changePlan =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    wish: { readonly batchId: string; readonly plan: AssessmentPlanBody; readonly basedOn: number },
  ): Outcome<Changed> =>
    inAssessment(deps, frame, wish.batchId, async ({ tx, viewer, batch }) => {
      if (!mayKeep(viewer, batch.bodyId)) return refuse(forbidden);
      const flaw = flawOfChange(batch.state, 'plan') ?? flawOfPlan(wish.plan);
      if (flaw) return refuse(flaw);
      const issuer = await findIssuer(tx, batch.bodyId);
      if (!issuer) return refuse(unknown('issuer.unknown'));
      const filed = filedFor(issuer, wish.plan);
      return filed.ok ? moveOn({ tx, batch }, wish.basedOn, { plan: wish.plan }) : filed;
    });
