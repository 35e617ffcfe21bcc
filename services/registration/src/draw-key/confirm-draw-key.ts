import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import { carryOut, type Work } from '../command-deps.ts';
import type { DrawDeps } from '../draw/draw-ground.ts';
import { chainOf } from '../event/event.access.ts';
import { findEventToChange } from '../event/event.store.ts';
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
      const event = seen && (await findEventToChange(tx, seen.eventId));
      // Read again: until its event was locked, somebody else may have confirmed it.
      const key = await findDrawKey(tx, keyId);
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
      await confirmTwins(work, key, event.competitionId);
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

/** One pair registered for several events of a contest is tried once, where this supervisor may confirm. */
const confirmTwins = async (work: Work, key: DrawKeyRow, competitionId: string): Promise<void> => {
  const { tx, held, at, actorId } = work;
  for (const twin of await findWaitingTwins(tx, key, competitionId)) {
    const event = await findEventToChange(tx, twin.eventId);
    const mayConfirm = event !== undefined && mayConfirmDrawKey(held, chainOf(event), at);
    if (mayConfirm && twin.registeredBy !== actorId) {
      await saveDrawKeyConfirmation(tx, confirmedBy(work, twin));
    }
  }
};
