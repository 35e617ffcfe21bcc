import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { mayOrganise } from '../competition/competition.access.ts';
import { chainOf } from '../event/event.access.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEventToChange } from '../event/event.store.ts';
import type { CheckInSetting, CheckInSettingView } from './check-in.body.ts';
import { findSetting, saveSetting } from './check-in.store.ts';

/** Sets the times of the desk; what was recorded before stays as it was decided. */
export const setCheckIn =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    eventId: string,
    basedOn: number,
    { opensMinutes, lateMinutes }: CheckInSetting,
  ): Promise<Result<CheckInSettingView, Rejection>> =>
    carryOut(deps, frame, async ({ tx, held, at, actorId }) => {
      const event = await findEventToChange(tx, eventId);
      if (!event) return refuse(unknownEvent);
      if (!mayOrganise(held, chainOf(event), at)) return refuse(forbidden);
      const version = (await findSetting(tx, eventId))?.version ?? 0;
      const flaw = flawOfVersion('check-in.setting-changed', basedOn, { version });
      if (flaw) return refuse(flaw);
      const { ownerId } = event;
      const times = { opensMinutes, lateMinutes, version: version + 1 };
      await saveSetting(tx, { eventId, ownerId, ...times, recordedBy: actorId, recordedAt: at });
      return accept({ eventId, ...times });
    });
