import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { forbidden } from '../account/account-deps.ts';
import { mayUnlock } from '../device/device.access.ts';
import type { DeviceRow } from '../device/device.store.ts';
import { atEvent, type DeviceDeps } from '../device/device-deps.ts';
import type { Comer } from '../identity/comer.rules.ts';
import { PIN_TRIES_MAX } from './pin.rules.ts';
import { clearTries, findPinByCode } from './pin.store.ts';
import { tryPin } from './try-pin.ts';

type Asked = {
  readonly rosterCode: string;
  readonly supervisor: { readonly rosterCode: string; readonly pin: string };
};

const unknown: Rejection = { kind: 'missing', code: 'pin.unknown' };

/**
 * A supervisor unlocks somebody at the tablet, by the supervisor's own roster code and PIN, which
 * counts tries like any other. Nobody is signed in by it: the person types their own PIN next.
 */
export const unlockPinAtTablet =
  (deps: DeviceDeps) =>
  async (
    at: { readonly device: DeviceRow; readonly comer: Comer },
    { rosterCode, supervisor }: Asked,
  ): Promise<Result<{ rosterCode: string; triesLeft: number }, Rejection>> => {
    const { eventId, deviceId } = at.device;
    const own = await findPinByCode(deps.db, eventId, supervisor.rosterCode);
    const tried = await tryPin(deps)(at, own, supervisor.pin);
    if (!tried.ok) return tried;
    const actorId = tried.value.personId;
    const here = await atEvent(deps, deps.db, { actorId, eventId });
    if (!here.ok) return here;
    const locked = await findPinByCode(deps.db, eventId, rosterCode);
    // Whoever is no supervisor learns nothing about roster codes.
    const { issuer, chain, at: moment } = here.value;
    if (!mayUnlock(issuer, locked?.personId ?? '', chain, moment)) return refuse(forbidden);
    if (!locked) return refuse(unknown);
    const { personId } = locked;
    await deps.db.transaction(async (tx) => {
      await clearTries(tx, locked.pinId);
      const line = {
        act: 'pin-unlocked',
        method: 'pin',
        personId,
        actorId,
        deviceId,
        eventId,
      } as const;
      await deps.trail(tx, at.comer, line);
    });
    return accept({ rosterCode, triesLeft: PIN_TRIES_MAX });
  };
