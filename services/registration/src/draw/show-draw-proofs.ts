import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { lookUp } from '../command-deps.ts';
import { sightOf } from '../competition/competition.access.ts';
import { seesEvent } from '../event/event.access.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEvent } from '../event/event.store.ts';
import { findOpeningOf } from '../opening/opening.store.ts';
import type { Sealer } from '../sealing/key-ring.ts';
import { openCommitment } from './commitment.store.ts';
import { type OpenedDraw, openDraws } from './draw.store.ts';
import type { DrawDeps } from './draw-ground.ts';
import type { DrawProofs } from './seeded-draw.body.ts';

const stillSealed: Rejection = { kind: 'conflict', code: 'draw.still-sealed' };

/** A draw by hand has no commitment, and nothing of it can be computed again. */
const proofOf = async (
  tx: Transaction,
  { sessionId, version, commitmentId, publicValue, stations: lots }: OpenedDraw,
  sealer: Sealer,
): Promise<DrawProofs['draws']> => {
  if (commitmentId === null || publicValue === null) return [];
  const committed = await openCommitment(tx, commitmentId, sealer);
  if (!committed) return [];
  const { commitment, secret, roster, stations } = committed;
  const committedAt = committed.committedAt.toISOString();
  const shown = { commitment, committedAt, secret, publicValue, roster, stations };
  return [{ sessionId, version, ...shown, lots: [...lots] }];
};

const proofsOf = async (
  tx: Transaction,
  eventId: string,
  sealer: Sealer,
): Promise<DrawProofs['draws']> => {
  const draws = await openDraws(tx, eventId, sealer);
  return (await Promise.all(draws.map((draw) => proofOf(tx, draw, sealer)))).flat();
};

/**
 * The secrets and lots of every session drawn by seed, for anybody of the event to draw once more.
 * Only after the opening: seed and roster are the way from a station to an entry (M04).
 */
export const showDrawProofs =
  (deps: Pick<DrawDeps, 'db' | 'now' | 'keys'>) =>
  (actorId: string, eventId: string): Promise<Result<DrawProofs, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const event = await findEvent(tx, eventId);
      if (!event || !seesEvent(sightOf(held, at), event)) return refuse(unknownEvent);
      if ((await findOpeningOf(tx, eventId))?.state !== 'opened') return refuse(stillSealed);
      const draws = await proofsOf(tx, eventId, deps.keys.draw);
      return accept({ eventId, draws });
    });
