import { randomInt } from 'node:crypto';
import { sealTo } from '@jinbang/draws/sealed-text';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import { carryOut } from '../command-deps.ts';
import type { DrawDeps } from '../draw/draw-ground.ts';
import { chainOf } from '../event/event.access.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEventToChange } from '../event/event.store.ts';
import { mayRegisterDrawKey } from './draw-key.access.ts';
import type { DrawKeyView, NewDrawKey } from './draw-key.body.ts';
import { flawOfDrawKey } from './draw-key.rules.ts';
import { type DrawKeyRow, insertDrawKey, listDrawKeys, viewOf } from './draw-key.store.ts';

const trialCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** A code only the key opens, and the digest it is known by here. */
const trialFor = async ({ keys }: DrawDeps, keyId: string, recipient: string) => {
  const code = trialCode();
  const cipher = Buffer.from(await sealTo([recipient], code));
  return { cipher, digest: keys.bodyDigest([keyId, recipient, code]) };
};

/** Registers the recipients of an event's draws. Nothing is closed with them until a supervisor has seen both open. */
export const registerDrawKey =
  (deps: DrawDeps) =>
  (
    frame: CommandFrame,
    eventId: string,
    basedOn: number,
    key: NewDrawKey,
  ): Promise<Result<DrawKeyView, Rejection>> =>
    carryOut(deps, frame, async ({ tx, held, at, actorId }) => {
      const event = await findEventToChange(tx, eventId);
      if (!event) return refuse(unknownEvent);
      if (!mayRegisterDrawKey(held, chainOf(event), at)) return refuse(forbidden);
      const before = await listDrawKeys(tx, eventId);
      const flaw =
        flawOfVersion('event.changed', basedOn, event) ?? flawOfDrawKey({ event, key, before });
      if (flaw) return refuse(flaw);

      const keyId = deps.newId();
      const judge = await trialFor(deps, keyId, key.judgeRecipient);
      const recovery = await trialFor(deps, keyId, key.recoveryRecipient);
      const row: DrawKeyRow = {
        keyId,
        ownerId: event.ownerId,
        eventId,
        judgeRecipient: key.judgeRecipient,
        recoveryRecipient: key.recoveryRecipient,
        judgeTrial: judge.cipher,
        recoveryTrial: recovery.cipher,
        judgeCodeDigest: judge.digest,
        recoveryCodeDigest: recovery.digest,
        reason: key.reason ?? null,
        registeredBy: actorId,
        registeredAt: at,
        confirmedBy: null,
        confirmedAt: null,
        version: 1,
      };
      await insertDrawKey(tx, row);
      return accept(viewOf(row));
    });
