import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import { carryOut, type Work } from '../command-deps.ts';
import type { DrawDeps } from '../draw/draw-ground.ts';
import { chainOf } from '../event/event.access.ts';
import type { EventView } from '../event/event.body.ts';
import { findEvent, findEventToChange } from '../event/event.store.ts';
import { mayConfirmDrawKey } from './draw-key.access.ts';
import type { DrawKeyTrial, DrawKeyView } from './draw-key.body.ts';
import { flawOfTrial, unknownDrawKey } from './draw-key.rules.ts';
import {
  type DrawKeyRow,
  findDrawKey,
  findWaitingTwins,
  saveDrawKeyConfirmation,
  viewOf,
} from './draw-key.store.ts';

/** The supervisor confirms the keys, having seen that the device opens and that two papers open. */
export const confirmDrawKey =
  (deps: DrawDeps) =>
  (
    frame: CommandFrame,
    keyId: string,
    basedOn: number,
    { judgeCode, recoveryCode }: DrawKeyTrial,
  ): Promise<Result<DrawKeyView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, held, at, actorId } = work;
      const seen = await findDrawKey(tx, keyId);
      const events = seen ? await lockEvents(tx, seen) : new Map<string, EventView>();
      // Read again: until its event was locked, somebody else may have confirmed it.
      const key = await findDrawKey(tx, keyId);
      const event = key && events.get(key.eventId);
      if (!key || !event) return refuse(unknownDrawKey);
      if (!mayConfirmDrawKey(held, chainOf(event), at)) return refuse(forbidden);
      const opens = (recipient: string, code: string, digest: string): boolean =>
        deps.keys.bodyDigest([keyId, recipient, code]) === digest;
      const flaw =
        flawOfVersion('draw-key.changed', basedOn, viewOf(key)) ??
        flawOfTrial(key, actorId, {
          judge: opens(key.judgeRecipient, judgeCode, key.judgeCodeDigest),
          recovery: opens(key.recoveryRecipient, recoveryCode, key.recoveryCodeDigest),
        });
      if (flaw) return refuse(flaw);
      await confirmTwins(work, key, events);
      const confirmed = confirmedBy(work, key);
      await saveDrawKeyConfirmation(tx, confirmed);
      return accept(viewOf(confirmed));
    });

const confirmedBy = ({ actorId, at }: Work, key: DrawKeyRow): DrawKeyRow => ({
  ...key,
  confirmedBy: actorId,
  confirmedAt: at,
  version: key.version + 1,
});

/**
 * The event of the keys and those where their twins wait, so that nobody else changes them. In the
 * order of their ids: two who confirm one pair in two events wait in line, and never for each other.
 */
const lockEvents = async (
  tx: Transaction,
  key: DrawKeyRow,
): Promise<ReadonlyMap<string, EventView>> => {
  const own = await findEvent(tx, key.eventId);
  const twins = own ? await findWaitingTwins(tx, key, own.competitionId) : [];
  const ids = new Set([key.eventId, ...twins.map(({ eventId }) => eventId)]);
  const locked = new Map<string, EventView>();
  for (const eventId of [...ids].toSorted((left, right) => (left < right ? -1 : 1))) {
    const event = await findEventToChange(tx, eventId);
    if (event) locked.set(eventId, event);
  }
  return locked;
};

/** One pair registered for several events of a contest is tried once, where this supervisor may confirm. */
const confirmTwins = async (
  work: Work,
  key: DrawKeyRow,
  events: ReadonlyMap<string, EventView>,
): Promise<void> => {
  const { tx, held, at, actorId } = work;
  const competitionId = events.get(key.eventId)?.competitionId ?? '';
  for (const twin of await findWaitingTwins(tx, key, competitionId)) {
    const event = events.get(twin.eventId);
    const mayConfirm = event !== undefined && mayConfirmDrawKey(held, chainOf(event), at);
    if (mayConfirm && twin.registeredBy !== actorId) {
      await saveDrawKeyConfirmation(tx, confirmedBy(work, twin));
    }
  }
};
