import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { carryOut } from '../command-deps.ts';
import { commitSession } from './commit-draw.ts';
import type { DrawDeps } from './draw-ground.ts';
import type { EventCommitments, EventRosters } from './event-draw.body.ts';
import { atSession, flawOfRosters } from './event-draw.rules.ts';
import { eventToDraw } from './event-draw-ground.ts';
import type { CommitmentView } from './seeded-draw.body.ts';

/** Commits to the draws of several sessions of an event: each for itself, all or none. */
export const commitEventDraw =
  (deps: DrawDeps) =>
  (
    frame: CommandFrame,
    eventId: string,
    basedOn: number,
    { sessions }: EventRosters,
  ): Promise<Result<EventCommitments, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const ground = await eventToDraw(work, { eventId, basedOn }, sessions);
      if (!ground.ok) return ground;
      const { moduleOf } = ground.value;
      const flaw = flawOfRosters(
        sessions.map(({ sessionId, entryIds }) => ({
          moduleId: moduleOf.get(sessionId) ?? '',
          entryIds,
        })),
      );
      if (flaw) return refuse(flaw);
      const items: CommitmentView[] = [];
      for (const [place, { sessionId, version, ...roster }] of sessions.entries()) {
        const made = await commitSession(deps, work, { sessionId, version }, roster);
        if (!made.ok) return refuse(atSession(made.refusal, place));
        items.push(made.value);
      }
      return accept({ items });
    });
