import type { Office } from '@jinbang/contracts/office';
import { type Appointment, stateOf } from '../frame/office.rules.ts';
import type { Pin } from './pin.client.ts';

/** Offices whose work is done on a tablet, as they are offered here; the gateway decides. */
const ON_TABLETS: readonly Office[] = [
  'chief-judge',
  'judge',
  'measuring-judge',
  'floor-judge',
  'technical-support',
  'scorer',
  'check-in',
  'supervisor',
];

/** A person of the roster: one PIN each, whatever offices they hold. */
export type RosterLine = {
  readonly personId: string;
  readonly appointmentId: string;
  readonly offices: readonly Office[];
  readonly pin: Pin | undefined;
};

/** Who may get a PIN for an event, each person once, and those who have one, first of all the locked. */
export const rosterOf = (
  appointments: readonly Appointment[],
  pins: readonly Pin[],
  at: Date,
): readonly RosterLine[] => {
  const lines = new Map<string, RosterLine>();
  for (const one of appointments) {
    if (!ON_TABLETS.includes(one.office) || stateOf(one, at) !== 'now') continue;
    const { personId, appointmentId, office } = one;
    const known = lines.get(personId);
    if (known?.offices.includes(office)) continue;
    lines.set(personId, {
      personId,
      appointmentId: known?.appointmentId ?? appointmentId,
      offices: [...(known?.offices ?? []), office],
      pin: pins.find((pin) => pin.personId === personId),
    });
  }
  for (const pin of pins) {
    const { personId, appointmentId } = pin;
    if (!lines.has(personId)) lines.set(personId, { personId, appointmentId, offices: [], pin });
  }
  return [...lines.values()].sort(
    (left, right) =>
      Number(isLocked(right)) - Number(isLocked(left)) ||
      Number(left.pin === undefined) - Number(right.pin === undefined) ||
      (left.pin?.rosterCode ?? '').localeCompare(right.pin?.rosterCode ?? ''),
  );
};

export const isLocked = ({ pin }: RosterLine): boolean => (pin?.lockedAt ?? null) !== null;
