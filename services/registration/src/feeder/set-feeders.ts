import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { mayOrganise } from '../competition/competition.access.ts';
import { unknownCompetition } from '../competition/competition.rules.ts';
import { findCompetition } from '../competition/competition.store.ts';
import type { FeederChange, FeederPair, FeederView, NewFeeder } from './feeder.body.ts';
import {
  asksAgain,
  feederAgreed,
  feederKnown,
  flawOfPairChange,
  flawOfPairs,
  flawOfTiers,
  unknownFeeder,
} from './feeder.rules.ts';
import {
  type Feeder,
  findCompetitionsAnywhere,
  findEventsAnywhere,
  findFeederToChange,
  insertFeeder,
  isFeederKnown,
  saveAgreement,
  savePairs,
} from './feeder.store.ts';
import { viewFeeders } from './show-feeders.ts';

/** The places of a link: the higher contest's, and the feeder's. */
const chainsOf = ({ ownerId, competitionId, feederOwnerId, feederCompetitionId }: Feeder) => ({
  higher: { organisationId: ownerId, competitionId },
  feeding: { organisationId: feederOwnerId, competitionId: feederCompetitionId },
});

const eventsOf = (tx: Transaction, pairs: readonly FeederPair[]) =>
  findEventsAnywhere(
    tx,
    pairs.flatMap(({ eventId, feederEventId }) => [eventId, feederEventId]),
  );

/** Who organises both has agreed by writing it down. */
const agreementOf = (isBoth: boolean, by: string, at: Date) => ({
  agreedBy: isBoth ? by : null,
  agreedAt: isBoth ? at : null,
});

const viewed = async (tx: Transaction, feeder: Feeder): Promise<Result<FeederView, Rejection>> => {
  const [view] = await viewFeeders(tx, [feeder]);
  return view ? accept(view) : refuse(unknownFeeder);
};

/** Says that a lower contest feeds this one, and how many come from which event into which. */
export const addFeeder =
  (deps: CommandDeps) => (frame: CommandFrame, competitionId: string, wanted: NewFeeder) =>
    carryOut<FeederView>(deps, frame, async ({ tx, held, at, actorId }) => {
      const parent = await findCompetition(tx, competitionId);
      if (!parent) return refuse(unknownCompetition);
      const { ownerId } = parent;
      if (!mayOrganise(held, { organisationId: ownerId, competitionId }, at))
        return refuse(forbidden);
      const { feederCompetitionId, pairs } = wanted;
      const posters = await findCompetitionsAnywhere(tx, [feederCompetitionId]);
      const feeding = posters.get(feederCompetitionId);
      const link = { competitionId, feederCompetitionId };
      const events = await eventsOf(tx, pairs);
      const flaw =
        flawOfTiers(parent, feeding) ??
        flawOfPairs(link, pairs, events) ??
        flawOfPairChange([], pairs, events);
      if (flaw || !feeding) return refuse(flaw ?? unknownCompetition);
      if (await isFeederKnown(tx, competitionId, feederCompetitionId)) return refuse(feederKnown);

      const place = { organisationId: feeding.ownerId, competitionId: feederCompetitionId };
      const made: Feeder = {
        feederId: deps.newId(),
        ownerId,
        ...link,
        feederOwnerId: feeding.ownerId,
        ...agreementOf(mayOrganise(held, place, at), actorId, at),
        recordedBy: actorId,
        recordedAt: at,
        version: 1,
        pairs,
      };
      await insertFeeder(tx, made);
      return viewed(tx, made);
    });

/** Other pairs or quotas, as far as the rules of the events are not published. */
export const changeFeeder =
  (deps: CommandDeps) =>
  (frame: CommandFrame, feederId: string, basedOn: number, { pairs }: FeederChange) =>
    carryOut<FeederView>(deps, frame, async ({ tx, held, at, actorId }) => {
      const feeder = await findFeederToChange(tx, feederId);
      if (!feeder) return refuse(unknownFeeder);
      const { higher, feeding } = chainsOf(feeder);
      if (!mayOrganise(held, higher, at)) return refuse(forbidden);
      const events = await eventsOf(tx, [...feeder.pairs, ...pairs]);
      const flaw =
        flawOfVersion('feeder.changed', basedOn, feeder) ??
        flawOfPairs(feeder, pairs, events) ??
        flawOfPairChange(feeder.pairs, pairs, events);
      if (flaw) return refuse(flaw);

      const agreement = asksAgain(feeder.pairs, pairs)
        ? agreementOf(mayOrganise(held, feeding, at), actorId, at)
        : {};
      const changed = { ...feeder, ...agreement, pairs, version: feeder.version + 1 };
      await savePairs(tx, changed);
      return viewed(tx, changed);
    });

/** The feeder's organiser agrees: from here on its results may bring people into the higher contest. */
export const agreeToFeed =
  (deps: CommandDeps) => (frame: CommandFrame, feederId: string, basedOn: number) =>
    carryOut<FeederView>(deps, frame, async ({ tx, held, at, actorId }) => {
      const feeder = await findFeederToChange(tx, feederId);
      if (!feeder) return refuse(unknownFeeder);
      if (!mayOrganise(held, chainsOf(feeder).feeding, at)) return refuse(forbidden);
      const flaw = flawOfVersion('feeder.changed', basedOn, feeder);
      if (flaw) return refuse(flaw);
      if (feeder.agreedAt !== null) return refuse(feederAgreed);
      const agreed = { ...feeder, ...agreementOf(true, actorId, at), version: feeder.version + 1 };
      await saveAgreement(tx, agreed);
      return viewed(tx, agreed);
    });
