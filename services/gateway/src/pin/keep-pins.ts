import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { type CommandFrame, once } from '@jinbang/service-kit/once';
import { forbidden } from '../account/account-deps.ts';
import { mayIssuePins, mayUnlock, mayWatchDevices } from '../device/device.access.ts';
import { atEvent, type DeviceDeps } from '../device/device-deps.ts';
import { endOpenSessions } from '../device-session/device-session.store.ts';
import { pinViewOf } from './issue-pins.ts';
import type { PinView } from './pin.body.ts';
import { clearTries, findPinToChange, listPins, type PinRow, saveWithdrawn } from './pin.store.ts';

const unknown: Rejection = { kind: 'missing', code: 'pin.unknown' };

/** Who may work on the event's tablets, and who is locked; never the PINs. */
export const showPins =
  (deps: DeviceDeps) =>
  async (
    actorId: string,
    eventId: string,
    { after, limit }: { after?: string | undefined; limit: number },
  ): Promise<Result<{ items: readonly PinView[]; next: string | null }, Rejection>> => {
    const here = await atEvent(deps, deps.db, { actorId, eventId });
    if (!here.ok) return here;
    if (!mayWatchDevices(here.value.issuer, here.value.chain, here.value.at))
      return refuse(forbidden);
    const rows = await listPins(deps.db, eventId, { after, limit });
    const shown = rows.slice(0, limit);
    const next = rows.length > limit ? (shown.at(-1)?.pinId ?? null) : null;
    return accept({ items: shown.map(pinViewOf), next });
  };

type AtPin = { readonly pin: PinRow } & Extract<
  Awaited<ReturnType<typeof atEvent>>,
  { ok: true }
>['value'];

const atPin = async (
  deps: DeviceDeps,
  tx: Transaction,
  { actorId, pinId }: { actorId: string; pinId: string },
): Promise<Result<AtPin, Rejection>> => {
  const pin = await findPinToChange(tx, pinId);
  if (!pin || pin.withdrawnAt !== null) return refuse(unknown);
  const here = await atEvent(deps, tx, { actorId, eventId: pin.eventId });
  return here.ok ? accept({ pin, ...here.value }) : here;
};

/** A supervisor looked at it: the person has five tries again. */
export const unlockPin =
  (deps: DeviceDeps) =>
  (frame: CommandFrame, pinId: string): Promise<Result<PinView, Rejection>> =>
    once(deps.db, frame, async (tx): Promise<Result<PinView, Rejection>> => {
      const { actorId } = frame;
      const found = await atPin(deps, tx, { actorId, pinId });
      if (!found.ok) return found;
      const { pin, issuer, chain, at } = found.value;
      const { personId, eventId } = pin;
      if (!mayUnlock(issuer, personId, chain, at)) return refuse(forbidden);
      await clearTries(tx, pinId);
      await deps.trail(tx, undefined, {
        act: 'pin-unlocked',
        method: 'pin',
        personId,
        actorId,
        eventId,
      });
      return accept(pinViewOf({ ...pin, failedCount: 0, lockedAt: null }));
    });

/** Makes a PIN void; whoever works by it is signed out. */
export const withdrawPin =
  (deps: DeviceDeps) =>
  async (frame: CommandFrame, pinId: string): Promise<Result<{ pinId: string }, Rejection>> => {
    const { actorId } = frame;
    type Kept = { readonly pinId: string; readonly ended: readonly string[] };
    const outcome = await once(deps.db, frame, async (tx): Promise<Result<Kept, Rejection>> => {
      const found = await atPin(deps, tx, { actorId, pinId });
      if (!found.ok) return found;
      const { pin, issuer, chain, at } = found.value;
      const { personId, eventId } = pin;
      if (!mayIssuePins(issuer, chain, at)) return refuse(forbidden);
      await saveWithdrawn(tx, pinId, { by: actorId, at });
      const ended = await endOpenSessions(tx, { pinId }, { at, reason: 'withdrawn' });
      await deps.trail(tx, undefined, {
        act: 'pin-withdrawn',
        method: 'pin',
        personId,
        actorId,
        eventId,
      });
      return accept({ pinId, ended: ended.map(({ sessionId }) => sessionId) });
    });
    if (!outcome.ok) return outcome;
    for (const sessionId of outcome.value.ended) deps.forget.deviceSession(sessionId);
    return accept({ pinId });
  };
