import { randomBytes } from 'node:crypto';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { carryOut } from '../command-deps.ts';
import { insertCommitment } from './commitment.store.ts';
import { flawOfRoster, stationsToDraw } from './draw.rules.ts';
import { type DrawDeps, groundFor } from './draw-ground.ts';
import type { DrawCommitmentView, DrawRoster } from './seeded-draw.body.ts';
import { commitmentOf, inOrder } from './seeded-draw.rules.ts';

const SECRET_BYTES = 32;

/**
 * Commits to a secret, the roster and the stations of a session. The secret is made here and sealed;
 * the commitment is shown, so that after the public value is fixed nobody can take another secret.
 */
export const commitDraw =
  (deps: DrawDeps) =>
  (
    frame: CommandFrame,
    sessionId: string,
    basedOn: number,
    { entryIds }: DrawRoster,
  ): Promise<Result<DrawCommitmentView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const ground = await groundFor(deps, work, sessionId, basedOn);
      if (!ground.ok) return ground;
      const flaw = flawOfRoster(ground.value, entryIds);
      if (flaw) return refuse(flaw);

      const { event, session } = ground.value;
      const secret = randomBytes(SECRET_BYTES).toString('hex');
      const roster = inOrder(entryIds);
      const stations = [...stationsToDraw(session)];
      const commitment = commitmentOf({ sessionId, secret, roster, stations });
      const commitmentId = deps.newId();
      const { tx, at, actorId } = work;
      const place = { ownerId: event.ownerId, eventId: event.eventId, sessionId };
      const made = { committedAt: at, committedBy: actorId };
      await insertCommitment(
        tx,
        { commitmentId, ...place, commitment, roster, stations, ...made, secret },
        deps.keys.draw,
      );
      const committedAt = at.toISOString();
      return accept({ commitmentId, sessionId, commitment, roster, stations, committedAt });
    });
