import { drawBySeed, placeOf } from '@jinbang/draws/seeded-draw';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { carryOut, type Work } from '../command-deps.ts';
import { issuesOfWitnesses } from '../seal/witness.store.ts';
import { flawOfCommitment, unknownCommitment } from './commitment.rules.ts';
import { findCommitment, isCommitmentUsed } from './commitment.store.ts';
import type { DrawnStations, SealedDrawView } from './draw.body.ts';
import { flawOfSeeded, stationsToDraw } from './draw.rules.ts';
import { type DrawDeps, groundFor, type SessionSeen } from './draw-ground.ts';
import { sealLots } from './seal-lots.ts';
import type { SeededDrawBody } from './seeded-draw.body.ts';

/** Draws one session, inside the work of a command. */
export const seedSession = async (
  deps: DrawDeps,
  work: Work,
  { sessionId, version }: SessionSeen,
  { commitmentId, secret, publicValue, ...said }: SeededDrawBody,
): Promise<Result<SealedDrawView, Rejection>> => {
  const ground = await groundFor(deps, work, sessionId, version);
  if (!ground.ok) return ground;
  const { tx } = work;
  const committed = await findCommitment(tx, commitmentId);
  const isUsed = await isCommitmentUsed(tx, commitmentId);
  const place = placeOf.stations(sessionId);
  const items = stationsToDraw(ground.value.session);
  const flaw = flawOfCommitment(committed, isUsed, { place, secret, items });
  if (flaw || !committed) return refuse(flaw ?? unknownCommitment);

  const lots = drawBySeed({ ...committed, secret, publicValue });
  const stations = lots.map(({ taker, item }) => ({ entryId: taker, station: item }));
  const drawn: DrawnStations = { ...said, stations };
  const witnesses = await issuesOfWitnesses(tx, ground.value.event, said.witnessIds);
  const refused = flawOfSeeded(ground.value, drawn, witnesses);
  if (refused) return refuse(refused);
  const seeding = { commitmentId, publicValue, secret };
  return accept(await sealLots(deps, work, ground.value, drawn, seeding));
};

/** Draws a session from the committed secret and the public value. Who stands where, nobody is shown. */
export const drawStationsBySeed =
  (deps: DrawDeps) =>
  (
    frame: CommandFrame,
    sessionId: string,
    version: number,
    draw: SeededDrawBody,
  ): Promise<Result<SealedDrawView, Rejection>> =>
    carryOut(deps, { ...frame, body: deps.keys.bodyDigest(frame.body) }, (work) =>
      seedSession(deps, work, { sessionId, version }, draw),
    );
