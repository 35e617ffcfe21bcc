import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { carryOut } from '../command-deps.ts';
import { issuesOfWitnesses } from '../seal/witness.store.ts';
import type { DrawnStations, SealedDrawView } from './draw.body.ts';
import { flawOfDraw } from './draw.rules.ts';
import { type DrawDeps, groundFor } from './draw-ground.ts';
import { sealLots } from './seal-lots.ts';

/** Records who drew which station of a session, sealed. What is told says only which are in use. */
export const recordDraw =
  (deps: DrawDeps) =>
  (
    frame: CommandFrame,
    sessionId: string,
    basedOn: number,
    drawn: DrawnStations,
  ): Promise<Result<SealedDrawView, Rejection>> =>
    carryOut(deps, { ...frame, body: deps.keys.bodyDigest(frame.body) }, async (work) => {
      const ground = await groundFor(deps, work, sessionId, basedOn);
      if (!ground.ok) return ground;
      const witnesses = await issuesOfWitnesses(work.tx, ground.value.event, drawn.witnessIds);
      const flaw = flawOfDraw(ground.value, drawn, witnesses);
      return flaw ? refuse(flaw) : accept(await sealLots(deps, work, ground.value, drawn));
    });
