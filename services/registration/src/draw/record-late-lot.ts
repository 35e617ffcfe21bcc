import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { carryOut } from '../command-deps.ts';
import { drawKeyMissing } from '../draw-key/draw-key.rules.ts';
import { sealContent } from '../seal/seal-content.ts';
import { issuesOfWitnesses } from '../seal/witness.store.ts';
import type { LateLot, SealedDrawView } from './draw.body.ts';
import { flawOfLate } from './draw.rules.ts';
import { type DrawDeps, groundFor } from './draw-ground.ts';
import { saveAndTell } from './seal-lots.ts';
import { sessionWithStation } from './station-use.rules.ts';

/** Adds the lot of somebody who came after their session was drawn, with the reason. */
export const recordLateLot =
  (deps: DrawDeps) =>
  (
    frame: CommandFrame,
    sessionId: string,
    basedOn: number,
    { entryId, station, reason, witnessIds, happenedAt }: LateLot,
  ): Promise<Result<SealedDrawView, Rejection>> =>
    carryOut(deps, { ...frame, body: deps.keys.bodyDigest(frame.body) }, async (work) => {
      const ground = await groundFor(deps, work, sessionId, basedOn);
      if (!ground.ok) return ground;
      const { event, session, key, serial } = ground.value;
      const lot = { entryId, station };
      const witnesses = await issuesOfWitnesses(work.tx, event, witnessIds);
      const flaw = flawOfLate(ground.value, lot, witnesses);
      if (flaw || !key) return refuse(flaw ?? drawKeyMissing);

      const sealed = sessionWithStation(session, station);
      const { ownerId, eventId, moduleId, version } = sealed;
      const content = { kind: 'stations-late' as const, sessionId, lots: [lot], secret: null };
      const sealHash = await sealContent(deps, work, key, content, {
        ...{ ownerId, eventId, moduleId, sessionId, toSessionId: null, version, serial, reason },
        takers: [entryId],
        lotCount: 1,
        absent: [],
        witnessIds,
        happenedAt,
        seeding: null,
      });
      await saveAndTell(work, event.competitionId, [sealed]);
      const inUse = sealed.stations.filter((one) => one.inUse).length;
      return accept({ sessionId, version, inUse, sealHash });
    });
