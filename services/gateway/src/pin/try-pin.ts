import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { findHeldOffices, holdsOffice } from '@jinbang/service-kit/held-office';
import type { DeviceRow } from '../device/device.store.ts';
import type { DeviceDeps } from '../device/device-deps.ts';
import type { Comer } from '../identity/comer.rules.ts';
import { chainAround } from '../place/place.access.ts';
import { findPlace } from '../place/place.store.ts';
import { isSecretOf, pretendToCheck } from '../secret/slow-hash.ts';
import { PIN_TRIES_MAX, TABLET_OFFICES } from './pin.rules.ts';
import { clearTries, type PinRow, saveLocked, takeTry } from './pin.store.ts';

type At = { readonly device: DeviceRow; readonly comer: Comer };

const wrong: Rejection = { kind: 'unauthenticated', code: 'pin.wrong' };
const locked: Rejection = { kind: 'forbidden', code: 'pin.locked' };
const noOffice: Rejection = { kind: 'forbidden', code: 'pin.no-office' };

/** Does the person still work on tablets of this event? A removed judge does not. */
export const worksAtEvent = async (
  { db, now }: Pick<DeviceDeps, 'db' | 'now'>,
  { personId, eventId }: { personId: string; eventId: string },
): Promise<boolean> => {
  const place = await findPlace(db, eventId);
  if (!place) return false;
  return holdsOffice(
    await findHeldOffices(db, personId),
    TABLET_OFFICES,
    chainAround(place),
    now(),
  );
};

/** One of five tries, counted over all tablets of the event before the PIN is looked at. */
const spendTry = async (
  { db, now, trail }: DeviceDeps,
  { device, comer }: At,
  pin: PinRow,
  typed: string,
): Promise<Rejection | undefined> => {
  const { pinId, personId, eventId } = pin;
  const { deviceId } = device;
  const count = await takeTry(db, pinId);
  if (count === undefined) return locked;
  if (await isSecretOf(pin.pinHash, typed)) {
    await clearTries(db, pinId);
    return undefined;
  }
  if (count < PIN_TRIES_MAX) return wrong;
  await saveLocked(db, pinId, now());
  const code = locked.code;
  await trail(db, comer, { act: 'pin-locked', method: 'pin', code, personId, deviceId, eventId });
  return locked;
};

/** What speaks against the PIN; a roster code nobody has takes as long and says the same. */
const flawOf = async (
  deps: DeviceDeps,
  at: At,
  pin: PinRow | undefined,
  typed: string,
): Promise<Rejection | undefined> => {
  if (pin) return spendTry(deps, at, pin, typed);
  await pretendToCheck(typed);
  return wrong;
};

const writeRefused = (
  { db, trail }: DeviceDeps,
  { device: { deviceId, eventId }, comer }: At,
  pin: PinRow | undefined,
  code: string,
): Promise<void> =>
  trail(db, comer, {
    act: 'sign-in-refused',
    method: 'pin',
    code,
    deviceId,
    eventId,
    ...(pin ? { personId: pin.personId } : {}),
  });

/** Checks a PIN typed at a tablet. What goes wrong counts against the person and against the tablet. */
export const tryPin =
  (deps: DeviceDeps) =>
  async (at: At, pin: PinRow | undefined, typed: string): Promise<Result<PinRow, Rejection>> => {
    const tries = [{ limit: 'device', of: at.device.deviceId }] as const;
    const tooMany = await deps.throttle.take(tries);
    if (tooMany) return refuse({ ...tooMany.refusal, code: 'device.too-many-tries' });
    const flaw = await flawOf(deps, at, pin, typed);
    if (flaw || !pin) {
      const refusal = flaw ?? wrong;
      await writeRefused(deps, at, pin, refusal.code);
      return refuse(refusal);
    }
    await deps.throttle.clear(tries);
    return (await worksAtEvent(deps, pin)) ? accept(pin) : refuse(noOffice);
  };
