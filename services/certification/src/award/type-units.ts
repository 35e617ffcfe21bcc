import type { AwardSheet, AwardUnitMark } from '@jinbang/contracts/http/award';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, type Outcome, unknown } from '../command.ts';
import { carryOutAt } from './at-competition.ts';
import {
  type AwardPlanRow,
  type AwardUnitRow,
  findPlan,
  listUnits,
  saveUnit,
} from './award-plan.store.ts';
import { flawOfPoints, type Turn, turnOf } from './unit-sheet.rules.ts';

type Asked = { readonly competitionId: string; readonly planId: string };
type Typed = { readonly typed: number; readonly checked: number };

/** Why the sheet of this plan takes no points, or null. */
const flawOfPlace = (plan: AwardPlanRow | undefined, competitionId: string): Rejection | null => {
  if (plan?.competitionId !== competitionId || !plan.sheet) return unknown('award.plan-unknown');
  // Who releases has seen the sheet: nothing in it moves afterwards.
  return plan.state === 'drafted' ? null : { kind: 'conflict', code: 'award.plan-released' };
};

type Typing = {
  readonly unit: AwardUnitMark;
  readonly there: AwardUnitRow | undefined;
  readonly turn: Turn;
};
type Typist = { readonly plan: AwardPlanRow; readonly personId: string; readonly at: Date };

/** The row a unit has after it was typed, by what typing it meant. */
const rowAfter = ({ unit, there, turn }: Typing, { plan, personId, at }: Typist): AwardUnitRow =>
  turn === 'checked' && there
    ? { ...there, checkedBy: personId, checkedAt: at }
    : {
        ...{ planId: plan.planId, bodyId: plan.bodyId, ...unit, points: [...unit.points] },
        ...{ typedBy: personId, typedAt: at, checkedBy: null, checkedAt: null },
      };

/** What typing each unit means, or why one of them cannot be typed. */
const turnsOf = (
  sheet: AwardSheet,
  units: readonly AwardUnitMark[],
  rows: readonly AwardUnitRow[],
  personId: string,
): Result<readonly Typing[], Rejection> => {
  const typings: Typing[] = [];
  for (const unit of units) {
    const there = rows.find(({ organisationId }) => organisationId === unit.organisationId);
    const turn = flawOfPoints(sheet, unit) ?? turnOf(there, unit, personId);
    if (typeof turn !== 'string') return refuse(turn);
    typings.push({ unit, there, turn });
  }
  return accept(typings);
};

/** The sheet of 优秀组织奖, typed by two people; all units of a command, or none. */
export const typeUnits =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    { competitionId, planId }: Asked,
    units: readonly AwardUnitMark[],
  ): Outcome<Typed> =>
    carryOutAt(deps, frame, competitionId, async ({ tx, viewer: { personId }, at }) => {
      const plan = await findPlan(tx, planId, { lock: true });
      const flaw = flawOfPlace(plan, competitionId);
      if (flaw || !plan?.sheet) return refuse(flaw ?? unknown('award.plan-unknown'));
      const turns = turnsOf(plan.sheet, units, await listUnits(tx, planId), personId);
      if (!turns.ok) return turns;
      const countOf = (turn: Turn) => turns.value.filter((one) => one.turn === turn).length;
      for (const typing of turns.value) {
        if (typing.turn !== 'unchanged')
          await saveUnit(tx, rowAfter(typing, { plan, personId, at }));
      }
      return accept({ typed: countOf('typed'), checked: countOf('checked') });
    });
