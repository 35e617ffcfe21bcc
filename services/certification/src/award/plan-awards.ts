import type { AwardPlanWish } from '@jinbang/contracts/http/award';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { type CommandDeps, type Outcome, unknown } from '../command.ts';
import { type AtCompetition, carryOutAt } from './at-competition.ts';
import { findOfficials, listEventsOf } from './award-ground.store.ts';
import { findAwardOrganiser } from './award-organiser.store.ts';
import {
  type AwardPlanRow,
  addPlan,
  changePlan,
  findPlan,
  listPlans,
  lockPlans,
  setNamed,
} from './award-plan.store.ts';
import { flawOfPlan } from './award-words.rules.ts';
import { flawOfPlace, flawOfRelease } from './plan.rules.ts';
import { flawOfSheet } from './unit-sheet.rules.ts';

type Done = { readonly planId: string; readonly version: number };
export type AskedPlan = {
  readonly competitionId: string;
  readonly planId: string;
  readonly basedOn: number;
};

const flawOf = async (
  { tx, competition }: AtCompetition,
  wish: AwardPlanWish,
  own: string | null,
): Promise<Rejection | null> => {
  const { competitionId } = competition;
  const { eventIds } = wish;
  return (
    flawOfPlan(wish) ??
    (wish.sheet ? flawOfSheet(wish.sheet) : null) ??
    flawOfPlace(wish, {
      events: (await listEventsOf(tx, competitionId)).map(({ eventId }) => eventId),
      officials: await findOfficials(tx, { competitionId, eventIds }),
      others: (await listPlans(tx, competitionId)).filter(({ planId }) => planId !== own),
    })
  );
};

/** Plans which documents an event, or several, gives; nothing is made before another person releases it. */
export const planAwards =
  (deps: CommandDeps) =>
  (frame: CommandFrame, competitionId: string, wish: AwardPlanWish): Outcome<Done> =>
    carryOutAt(deps, frame, competitionId, async (there) => {
      const { tx, viewer, at, competition } = there;
      const bodyId = competition.ownerId;
      if (!(await findAwardOrganiser(tx, bodyId))) {
        return refuse({ kind: 'conflict', code: 'award.organiser-unnamed' });
      }
      await lockPlans(tx, competitionId);
      const flaw = await flawOf(there, wish, null);
      if (flaw) return refuse(flaw);
      const planId = deps.newId();
      const { eventIds, items, sheet, named } = wish;
      await addPlan(tx, {
        ...{ planId, bodyId, competitionId, eventIds, items, sheet, state: 'drafted', version: 1 },
        ...{ plannedBy: viewer.personId, plannedAt: at },
      });
      await setNamed(tx, { planId, bodyId }, named);
      return accept({ planId, version: 1 });
    });

/** The plan, held until the transaction ends, as it was seen and not released yet. */
export const findDraft = async (
  { tx }: Pick<AtCompetition, 'tx'>,
  { planId, competitionId, basedOn }: AskedPlan,
): Promise<Result<AwardPlanRow, Rejection>> => {
  await lockPlans(tx, competitionId);
  const plan = await findPlan(tx, planId, { lock: true });
  if (plan?.competitionId !== competitionId) return refuse(unknown('award.plan-unknown'));
  const stale = flawOfVersion('command.stale', basedOn, { version: plan.version });
  if (stale) return refuse(stale);
  return plan.state === 'drafted'
    ? accept(plan)
    : refuse({ kind: 'conflict', code: 'award.plan-released' });
};

/** Changes a plan nobody released yet; who changes it is the one another person must agree with. */
export const changeAwardPlan =
  (deps: CommandDeps) =>
  (frame: CommandFrame, asked: AskedPlan, wish: AwardPlanWish): Outcome<Done> =>
    carryOutAt(deps, frame, asked.competitionId, async (there) => {
      const { tx, viewer, at } = there;
      const found = await findDraft(there, asked);
      if (!found.ok) return found;
      const flaw = await flawOf(there, wish, asked.planId);
      if (flaw) return refuse(flaw);
      const { planId } = asked;
      const version = found.value.version + 1;
      const { eventIds, items, sheet, named } = wish;
      const by = { plannedBy: viewer.personId, plannedAt: at };
      await changePlan(tx, planId, { eventIds, items: [...items], sheet, ...by, version });
      await setNamed(tx, found.value, named);
      return accept({ planId, version });
    });

/** Another person of the organiser releases the plan: from now on its documents are made as results are final. */
export const releaseAwardPlan =
  (deps: CommandDeps) =>
  (frame: CommandFrame, asked: AskedPlan): Outcome<Done> =>
    carryOutAt(deps, frame, asked.competitionId, async (there) => {
      const { tx, viewer, at } = there;
      const found = await findDraft(there, asked);
      if (!found.ok) return found;
      const flaw = flawOfRelease(found.value, viewer.personId);
      if (flaw) return refuse(flaw);
      const version = found.value.version + 1;
      const by = { releasedBy: viewer.personId, releasedAt: at };
      await changePlan(tx, asked.planId, { state: 'released', ...by, version });
      return accept({ planId: asked.planId, version });
    });
