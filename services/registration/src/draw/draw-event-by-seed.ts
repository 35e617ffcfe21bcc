import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { carryOut } from '../command-deps.ts';
import type { SealedDrawView } from './draw.body.ts';
import type { DrawDeps } from './draw-ground.ts';
import { seedSession } from './draw-stations-by-seed.ts';
import type { EventDraw, EventDrawn } from './event-draw.body.ts';
import { atSession } from './event-draw.rules.ts';
import { eventToDraw } from './event-draw-ground.ts';

/**
 * Draws several sessions of an event from one public value, all or none. Each follows from its own
 * committed secret and is sealed, numbered and told for itself, as if it had been drawn alone.
 */
export const drawEventBySeed =
  (deps: DrawDeps) =>
  (
    frame: CommandFrame,
    eventId: string,
    basedOn: number,
    { sessions, publicValue, ...circumstances }: EventDraw,
  ): Promise<Result<EventDrawn, Rejection>> =>
    carryOut(deps, { ...frame, body: deps.keys.bodyDigest(frame.body) }, async (work) => {
      const ground = await eventToDraw(work, { eventId, basedOn }, sessions);
      if (!ground.ok) return ground;
      const items: SealedDrawView[] = [];
      for (const [place, { sessionId, version, ...seeded }] of sessions.entries()) {
        const draw = { ...seeded, ...circumstances, publicValue };
        const drawn = await seedSession(deps, work, { sessionId, version }, draw);
        if (!drawn.ok) return refuse(atSession(drawn.refusal, place));
        items.push(drawn.value);
      }
      return accept({ items });
    });
