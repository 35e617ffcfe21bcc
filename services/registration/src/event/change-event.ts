import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { mayOrganise } from '../competition/competition.access.ts';
import { chainOf } from './event.access.ts';
import type { EventView, NewEvent } from './event.body.ts';
import { flawOfEvent, flawOfTaken, unknownEvent } from './event.rules.ts';
import {
  findEventToChange,
  findPlannedModules,
  findTakenModules,
  saveEvent,
} from './event.store.ts';
import { eventArranged } from './event-arranged.ts';
import { flawOfEventChange, flawOfModulesGone } from './event-change.rules.ts';

const idsOf = (modules: NewEvent['modules']): readonly string[] =>
  modules.flatMap(({ moduleId }) => moduleId ?? []);

/** Says anew how an event stands: all of a draft, the days of one whose rules are published. */
export const changeEvent =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    eventId: string,
    basedOn: number,
    change: NewEvent,
  ): Promise<Result<EventView, Rejection>> =>
    carryOut(deps, frame, async ({ tx, held, at, tell }) => {
      const before = await findEventToChange(tx, eventId);
      if (!before) return refuse(unknownEvent);
      if (!mayOrganise(held, chainOf(before), at)) return refuse(forbidden);
      const own = idsOf(before.modules);
      const foreign = idsOf(change.modules).filter((moduleId) => !own.includes(moduleId));
      const flaw =
        flawOfVersion('event.changed', basedOn, before) ??
        flawOfEventChange(before, change) ??
        flawOfEvent(change) ??
        flawOfTaken(change, await findTakenModules(tx, foreign)) ??
        flawOfModulesGone(before, change, await findPlannedModules(tx, own));
      if (flaw) return refuse(flaw);

      const changed: EventView = {
        ...before,
        ...change,
        modules: change.modules.map((module) => ({
          ...module,
          moduleId: module.moduleId ?? deps.newId(),
        })),
        version: before.version + 1,
      };
      await saveEvent(tx, changed);
      await appendFacts(tx, [eventArranged(changed, tell)]);
      return accept(changed);
    });
