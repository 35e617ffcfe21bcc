import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { placeOf } from '../decision/read-decisions.ts';
import { mayHandle } from '../viewer/viewer.access.ts';
import { retryFailed } from './issuing.store.ts';

/** Lets the certificates of an event that could not be made be tried again at once. */
export const retryIssuing =
  (deps: CommandDeps) =>
  (frame: CommandFrame, eventId: string): Outcome<{ eventId: string; retried: number }> =>
    carryOutOnce(deps, frame, async ({ tx, viewer }) => {
      const place = await placeOf(tx, { eventId });
      if (!place) return refuse(unknown('event.unknown'));
      if (!mayHandle(viewer, place)) return refuse(forbidden);
      return accept({ eventId, retried: await retryFailed(tx, eventId) });
    });
