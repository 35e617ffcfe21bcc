import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { carryOut } from '../command-deps.ts';
import { isCommitmentUsed, openCommitment } from './commitment.store.ts';
import type { DrawnStations, SealedDrawView } from './draw.body.ts';
import { flawOfCommitment, flawOfDraw, unknownCommitment } from './draw.rules.ts';
import { type DrawDeps, groundFor } from './draw-ground.ts';
import { sealLots } from './seal-lots.ts';
import type { SeededDrawBody } from './seeded-draw.body.ts';
import { drawBySeed } from './seeded-draw.rules.ts';

/** Draws a session from the committed secret and the public value. Who stands where, nobody is shown. */
export const drawStationsBySeed =
  (deps: DrawDeps) =>
  (
    frame: CommandFrame,
    sessionId: string,
    basedOn: number,
    { commitmentId, publicValue, ...said }: SeededDrawBody,
  ): Promise<Result<SealedDrawView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const ground = await groundFor(deps, work, sessionId, basedOn);
      if (!ground.ok) return ground;
      const { tx } = work;
      const committed = await openCommitment(tx, commitmentId, deps.keys.draw);
      const isUsed = await isCommitmentUsed(tx, commitmentId);
      const flaw = flawOfCommitment(ground.value, committed, isUsed);
      if (flaw || !committed) return refuse(flaw ?? unknownCommitment);

      const drawn: DrawnStations = {
        ...said,
        stations: [...drawBySeed({ ...committed, publicValue })],
      };
      const refused = flawOfDraw(ground.value, drawn);
      if (refused) return refuse(refused);
      return accept(await sealLots(deps, work, ground.value, drawn, { commitmentId, publicValue }));
    });
