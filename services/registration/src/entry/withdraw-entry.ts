import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import { standingsOf } from '../approval/admission.store.ts';
import { flawOfReason } from '../approval/approval.rules.ts';
import { recordEnd } from '../approval/record-end.ts';
import { takeOut } from '../approval/take-out.ts';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { chainOf } from '../event/event.access.ts';
import { findEventToChange } from '../event/event.store.ts';
import { findProgress } from '../event/event-progress.store.ts';
import { mayWithdrawEntry } from './entry.access.ts';
import type { EntryView } from './entry.body.ts';
import { flawOfWithdrawal, unknownEntry } from './entry.rules.ts';
import { findEntry } from './entry.store.ts';

/**
 * Takes an entry back before judging begins. One without a number was never told, so nor is this.
 * A station it drew stays in use: freeing it would tell the hall whose it was.
 */
export const withdrawEntry =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    entryId: string,
    basedOn: number,
    reason?: string,
  ): Promise<Result<EntryView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, held, at } = work;
      const seen = await findEntry(tx, entryId);
      const event = seen && (await findEventToChange(tx, seen.eventId));
      // Read again: until its event was locked, somebody else may have changed it.
      const entry = await findEntry(tx, entryId);
      if (!entry || !event) return refuse(unknownEntry);
      if (!mayWithdrawEntry(held, chainOf(event), at)) return refuse(forbidden);
      const { judging } = await findProgress(tx, event);
      const flaw =
        flawOfVersion('entry.changed', basedOn, entry) ??
        flawOfWithdrawal(event, judging, entry) ??
        flawOfReason((await standingsOf(tx, [entry])).get(entryId), reason);
      if (flaw) return refuse(flaw);

      const withdrawn = await takeOut(deps, work, { event, entry, reason: reason ?? null });
      await recordEnd(deps, work, { entry: withdrawn, reason: reason ?? null });
      return accept(withdrawn);
    });
