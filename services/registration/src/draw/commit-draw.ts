import { inOrder } from '@jinbang/draws/seeded-draw';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { carryOut, type Work } from '../command-deps.ts';
import { flawOfSeedKey } from './commitment.rules.ts';
import { type CommitmentRow, insertCommitment, viewOfCommitment } from './commitment.store.ts';
import { flawOfRoster, stationsToDraw } from './draw.rules.ts';
import { type DrawDeps, groundFor, type SessionSeen } from './draw-ground.ts';
import type { CommitmentView, DrawRoster } from './seeded-draw.body.ts';

/** A commitment to the roster of one session, inside the work of a command. */
export const commitSession = async (
  deps: DrawDeps,
  work: Work,
  { sessionId, version }: SessionSeen,
  { entryIds, commitment, sealedSecret }: DrawRoster,
): Promise<Result<CommitmentView, Rejection>> => {
  const ground = await groundFor(deps, work, sessionId, version);
  if (!ground.ok) return ground;
  const flaw = flawOfRoster(ground.value, entryIds) ?? flawOfSeedKey(ground.value.key);
  if (flaw) return refuse(flaw);

  const { event, session } = ground.value;
  const row: CommitmentRow = {
    commitmentId: deps.newId(),
    ownerId: event.ownerId,
    eventId: event.eventId,
    layer: 2,
    sessionId,
    moduleId: session.moduleId,
    commitment,
    takers: inOrder(entryIds),
    items: [...stationsToDraw(session)],
    sealedSecret: sealedSecret === undefined ? null : Buffer.from(sealedSecret, 'base64'),
    committedAt: work.at,
    committedBy: work.actorId,
  };
  await insertCommitment(work.tx, row);
  return accept(viewOfCommitment(row));
};

/**
 * Records what was committed to: the roster and the stations of a session, and the hash of a secret
 * that this service has not seen. Once the public value is fixed, nobody can take another secret.
 */
export const commitDraw =
  (deps: DrawDeps) =>
  (
    frame: CommandFrame,
    sessionId: string,
    version: number,
    roster: DrawRoster,
  ): Promise<Result<CommitmentView, Rejection>> =>
    carryOut(deps, frame, (work) => commitSession(deps, work, { sessionId, version }, roster));
