import { stationOfText, stationText } from '@jinbang/draws/sealed-lots';
import { drawBySeed, inOrder, placeOf } from '@jinbang/draws/seeded-draw';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { carryOut } from '../command-deps.ts';
import { flawOfCommitment, flawOfSeedKey, unknownCommitment } from '../draw/commitment.rules.ts';
import {
  type CommitmentRow,
  findCommitment,
  insertCommitment,
  isCommitmentUsed,
  viewOfCommitment,
} from '../draw/commitment.store.ts';
import type { DrawDeps } from '../draw/draw-ground.ts';
import type { CommitmentView } from '../draw/seeded-draw.body.ts';
import { drawKeyMissing } from '../draw-key/draw-key.rules.ts';
import { issuesOfWitnesses } from '../seal/witness.store.ts';
import { codeGroundFor } from './code-ground.ts';
import type {
  CodeRoster,
  DrawnCodes,
  LateCode,
  SealedCodesView,
  SeededCodes,
} from './review-code.body.ts';
import { flawOfCodeRoster, flawOfCodes, flawOfLateCode } from './review-code.rules.ts';
import { sealCodes } from './seal-codes.ts';

type Outcome<Value> = Promise<Result<Value, Rejection>>;

/** Records draw 3 of a module by hand: sealed, and told as codes alone. */
export const recordCodes =
  (deps: DrawDeps) =>
  (
    frame: CommandFrame,
    moduleId: string,
    basedOn: number,
    drawn: DrawnCodes,
  ): Outcome<SealedCodesView> =>
    carryOut(deps, { ...frame, body: deps.keys.bodyDigest(frame.body) }, async (work) => {
      const ground = await codeGroundFor(deps, work, moduleId, basedOn);
      if (!ground.ok) return ground;
      const { event, key } = ground.value;
      const witnesses = await issuesOfWitnesses(work.tx, event, drawn.witnessIds);
      const flaw = flawOfCodes(ground.value, drawn, witnesses);
      if (flaw || !key) return refuse(flaw ?? drawKeyMissing);
      const codes = { kind: 'codes-drawn' as const, ...drawn, seeding: null };
      return accept(await sealCodes(deps, work, ground.value, key, codes));
    });

/** Gives work that was handed in late a code of its own. */
export const recordLateCode =
  (deps: DrawDeps) =>
  (
    frame: CommandFrame,
    moduleId: string,
    basedOn: number,
    { reason, witnessIds, happenedAt, ...coded }: LateCode,
  ): Outcome<SealedCodesView> =>
    carryOut(deps, { ...frame, body: deps.keys.bodyDigest(frame.body) }, async (work) => {
      const ground = await codeGroundFor(deps, work, moduleId, basedOn);
      if (!ground.ok) return ground;
      const { event, key } = ground.value;
      const witnesses = await issuesOfWitnesses(work.tx, event, witnessIds);
      const flaw = flawOfLateCode(ground.value, coded, witnesses);
      if (flaw || !key) return refuse(flaw ?? drawKeyMissing);
      const said = { reason, witnessIds, happenedAt, seeding: null };
      const codes = { kind: 'codes-late' as const, codes: [coded], ...said };
      return accept(await sealCodes(deps, work, ground.value, key, codes));
    });

/** Records which works and codes were committed to, and the hash of a secret this service has not seen. */
export const commitCodes =
  (deps: DrawDeps) =>
  (
    frame: CommandFrame,
    moduleId: string,
    basedOn: number,
    { stations, codes, commitment, sealedSecret }: CodeRoster,
  ): Outcome<CommitmentView> =>
    carryOut(deps, { ...frame, body: deps.keys.bodyDigest(frame.body) }, async (work) => {
      const ground = await codeGroundFor(deps, work, moduleId, basedOn);
      if (!ground.ok) return ground;
      const { event, key } = ground.value;
      const flaw = flawOfCodeRoster(ground.value, { stations, codes }) ?? flawOfSeedKey(key);
      if (flaw) return refuse(flaw);
      const row: CommitmentRow = {
        commitmentId: deps.newId(),
        ownerId: event.ownerId,
        eventId: event.eventId,
        layer: 3,
        sessionId: null,
        moduleId,
        commitment,
        takers: inOrder(stations.map(stationText)),
        items: codes,
        sealedSecret: sealedSecret === undefined ? null : Buffer.from(sealedSecret, 'base64'),
        committedAt: work.at,
        committedBy: work.actorId,
      };
      await insertCommitment(work.tx, row);
      return accept(viewOfCommitment(row));
    });

/** Draws a module's codes from the committed secret and the public value. */
export const drawCodesBySeed =
  (deps: DrawDeps) =>
  (
    frame: CommandFrame,
    moduleId: string,
    basedOn: number,
    { commitmentId, secret, publicValue, ...said }: SeededCodes,
  ): Outcome<SealedCodesView> =>
    carryOut(deps, { ...frame, body: deps.keys.bodyDigest(frame.body) }, async (work) => {
      const ground = await codeGroundFor(deps, work, moduleId, basedOn);
      if (!ground.ok) return ground;
      const { event, key } = ground.value;
      const committed = await findCommitment(work.tx, commitmentId);
      const isUsed = await isCommitmentUsed(work.tx, commitmentId);
      const drawing = { place: placeOf.codes(moduleId), secret };
      const refused = flawOfCommitment(committed, isUsed, drawing);
      if (refused || !committed) return refuse(refused ?? unknownCommitment);

      const codes = drawBySeed({ ...committed, secret, publicValue }).map(({ taker, item }) => ({
        ...stationOfText(taker),
        reviewCode: item,
      }));
      const witnesses = await issuesOfWitnesses(work.tx, event, said.witnessIds);
      const flaw = flawOfCodes(ground.value, { ...said, codes }, witnesses);
      if (flaw || !key) return refuse(flaw ?? drawKeyMissing);
      const seeding = { commitmentId, publicValue, secret };
      const drawn = { kind: 'codes-drawn' as const, ...said, codes, seeding };
      return accept(await sealCodes(deps, work, ground.value, key, drawn));
    });
