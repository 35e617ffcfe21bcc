import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { findEntriesById } from '../entry/entry.store.ts';
import { chainOf } from '../event/event.access.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEventToChange } from '../event/event.store.ts';
import { SESSIONS_MAX } from '../session/session.rules.ts';
import { listSessions } from '../session/session.store.ts';
import { mayRecordCheckIn } from './check-in.access.ts';
import type { ActResult, NewAct } from './check-in.body.ts';
import { type ActGround, dueAt, stateAfter, USUAL } from './check-in.rules.ts';
import { findActs, findKinds, findSetting, insertActs } from './check-in.store.ts';
import { decideActs } from './decide-acts.ts';

/** Records what happened at the desk, act by act: one that is refused holds no other up. */
export const recordActs =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    eventId: string,
    acts: readonly NewAct[],
  ): Promise<Result<{ results: ActResult[] }, Rejection>> =>
    carryOut(deps, frame, async ({ tx, held, at, actorId }) => {
      // Desks of one event take turns, so that two never write the same turn of a person.
      const event = await findEventToChange(tx, eventId);
      if (!event) return refuse(unknownEvent);
      if (!mayRecordCheckIn(held, chainOf(event), at)) return refuse(forbidden);
      const entries = await findEntriesById(tx, [...new Set(acts.map(({ entryId }) => entryId))]);
      const entryOf = new Map(
        entries.filter((one) => one.eventId === eventId).map((one) => [one.entryId, one]),
      );
      const sessions = await listSessions(tx, eventId, { limit: SESSIONS_MAX });
      const kinds = await findKinds(
        tx,
        eventId,
        acts.map(({ personId }) => personId),
      );
      const setting = (await findSetting(tx, eventId)) ?? USUAL;
      const groundOf = (act: NewAct): ActGround => {
        const entry = entryOf.get(act.entryId);
        const known = kinds.get(act.personId) ?? [];
        const due = entry ? dueAt(entry, sessions) : null;
        const present = { state: stateAfter(known), seen: known.length };
        return { event, entry, ...present, dueAt: due, setting, now: at };
      };
      const repeated = await findActs(
        tx,
        acts.map(({ actId }) => actId),
      );
      const { results, recorded } = decideActs(acts, groundOf, repeated);
      await insertActs(
        tx,
        recorded.map(({ act, turn }) => ({
          actId: act.actId,
          ownerId: event.ownerId,
          eventId,
          entryId: act.entryId,
          personId: act.personId,
          turn,
          kind: act.kind,
          means: act.means,
          faceMatched: act.faceMatched,
          itemsChecked: act.itemsChecked,
          lateReason: act.lateReason,
          happenedAt: new Date(act.happenedAt),
          recordedAt: at,
          recordedBy: actorId,
        })),
      );
      return accept({ results: [...results] });
    });
