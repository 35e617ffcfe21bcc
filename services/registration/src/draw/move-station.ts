import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { carryOut } from '../command-deps.ts';
import { drawKeyMissing } from '../draw-key/draw-key.rules.ts';
import { sealContent } from '../seal/seal-content.ts';
import { issuesOfWitnesses } from '../seal/witness.store.ts';
import type { SealedDrawView, StationMove } from './draw.body.ts';
import { flawOfStationMove, targetOf } from './draw.rules.ts';
import { type DrawDeps, groundFor } from './draw-ground.ts';
import { saveAndTell } from './seal-lots.ts';
import { sessionContinuing, sessionWithoutStation } from './station-use.rules.ts';

/**
 * Appends "station 9 continues 7", sealed (M08), and tells it, since the hall saw it. Nobody has to
 * know whose station it is: the draw stays as it was, and the opening follows the move. Marks are
 * not touched: those given at 7 stay there and are of whoever stands at 9.
 */
export const moveStation =
  (deps: DrawDeps) =>
  (
    frame: CommandFrame,
    sessionId: string,
    basedOn: number,
    { station, to, reason, witnessIds, happenedAt }: StationMove,
  ): Promise<Result<SealedDrawView, Rejection>> =>
    carryOut(deps, { ...frame, body: deps.keys.bodyDigest(frame.body) }, async (work) => {
      const ground = await groundFor(deps, work, sessionId, basedOn);
      if (!ground.ok) return ground;
      const { event, session, key, serial } = ground.value;
      const witnesses = await issuesOfWitnesses(work.tx, event, witnessIds);
      const flaw = flawOfStationMove(ground.value, { station, to }, witnesses);
      const target = targetOf(ground.value, to);
      if (flaw || !key || !target) return refuse(flaw ?? drawKeyMissing);

      const left = sessionWithoutStation(session, station);
      const isSame = target.sessionId === sessionId;
      const from = { sessionId, station };
      const changed = isSame
        ? [{ ...sessionContinuing(left, to.station, from), version: left.version }]
        : [left, sessionContinuing(target, to.station, from)];
      const { ownerId, eventId, moduleId, version } = left;
      const toSessionId = target.sessionId;
      const content = {
        kind: 'station-moved' as const,
        from,
        to: { sessionId: toSessionId, station: to.station },
      };
      const sealHash = await sealContent(deps, work, key, content, {
        ...{ ownerId, eventId, moduleId, sessionId, toSessionId, version, serial, reason },
        takers: [],
        lotCount: 1,
        absent: [],
        witnessIds,
        happenedAt,
        seeding: null,
      });
      await saveAndTell(work, event.competitionId, changed);
      const inUse = (changed[0] ?? left).stations.filter((one) => one.inUse).length;
      return accept({ sessionId, version, inUse, sealHash });
    });
