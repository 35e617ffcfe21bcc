import { randomInt } from 'node:crypto';
import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { type HeldOffice, holdsOffice, type ScopeChain } from '@jinbang/service-kit/held-office';
import { type CommandFrame, once } from '@jinbang/service-kit/once';
import { forbidden } from '../account/account-deps.ts';
import { mayIssuePins } from '../device/device.access.ts';
import { atEvent, type DeviceDeps } from '../device/device-deps.ts';
import { endOpenSessions } from '../device-session/device-session.store.ts';
import { findAppointments } from '../place/appointment.store.ts';
import { hashSecret } from '../secret/slow-hash.ts';
import type { IssuedPin, PinView } from './pin.body.ts';
import { freeRosterCode, PIN_TRIES_MAX, TABLET_OFFICES } from './pin.rules.ts';
import { findLivePins, insertPins, lockPinsOf, type PinRow, saveWithdrawn } from './pin.store.ts';

export const pinViewOf = (row: PinRow): PinView => ({
  pinId: row.pinId,
  eventId: row.eventId,
  personId: row.personId,
  appointmentId: row.appointmentId,
  rosterCode: row.rosterCode,
  issuedBy: row.issuedBy,
  issuedAt: row.issuedAt.toISOString(),
  triesLeft: PIN_TRIES_MAX - row.failedCount,
  lockedAt: row.lockedAt?.toISOString() ?? null,
});

type Wanted = {
  readonly appointmentIds: readonly string[];
  readonly known: readonly HeldOffice[];
  readonly actorId: string;
  readonly chain: ScopeChain;
  readonly at: Date;
};

/** What speaks against each appointment of the list; an empty list when nothing does. */
const flawsIn = ({ appointmentIds, known, actorId, chain, at }: Wanted): RejectionIssue[] => {
  const seen = new Set<string>();
  return appointmentIds.flatMap((appointmentId, place): RejectionIssue[] => {
    const where = `appointmentIds.${place}`;
    const held = known.find((one) => one.appointmentId === appointmentId);
    if (!held || !holdsOffice([held], TABLET_OFFICES, chain, at)) {
      return [{ at: where, code: 'pin.not-for-tablet' }];
    }
    if (held.personId === actorId) return [{ at: where, code: 'pin.own' }];
    if (seen.has(held.personId)) return [{ at: where, code: 'pin.person-twice' }];
    seen.add(held.personId);
    return [];
  });
};

const rosterFull: Rejection = { kind: 'conflict', code: 'pin.roster-full' };

/** A new row for each person; an old one is void, and whoever works by it is signed out. */
const replaceIn = async (
  tx: Transaction,
  deps: DeviceDeps,
  { appointmentIds, known, actorId, at }: Wanted,
  eventId: string,
): Promise<Result<readonly PinRow[], Rejection>> => {
  await lockPinsOf(tx, eventId);
  const live = await findLivePins(tx, eventId);
  const taken = new Set(live.map(({ rosterCode }) => rosterCode));
  const rows: PinRow[] = [];
  for (const appointmentId of appointmentIds) {
    const personId = known.find((one) => one.appointmentId === appointmentId)?.personId ?? '';
    const old = live.find((one) => one.personId === personId);
    if (old) {
      await saveWithdrawn(tx, old.pinId, { by: actorId, at });
      await endOpenSessions(tx, { pinId: old.pinId }, { at, reason: 'withdrawn' });
    }
    const rosterCode = old?.rosterCode ?? freeRosterCode(taken, () => randomInt(2 ** 32));
    if (rosterCode === undefined) return refuse(rosterFull);
    taken.add(rosterCode);
    const pinId = deps.newId();
    rows.push({
      pinId,
      eventId,
      personId,
      appointmentId,
      rosterCode,
      pinHash: await hashSecret(deps.pinOf(pinId)),
      issuedBy: actorId,
      issuedAt: at,
      failedCount: 0,
      lockedAt: null,
      withdrawnAt: null,
      withdrawnBy: null,
    });
  }
  await insertPins(tx, rows);
  return accept(rows);
};

/**
 * Makes roster code and PIN for people who work on this event's tablets, to print and hand over. A
 * repeat of the command shows the same ones; a new command makes new ones and the old ones void.
 */
export const issuePins =
  (deps: DeviceDeps) =>
  async (
    frame: CommandFrame,
    eventId: string,
    appointmentIds: readonly string[],
  ): Promise<Result<{ items: readonly IssuedPin[] }, Rejection>> => {
    const { actorId } = frame;
    type Kept = { readonly items: readonly PinView[] };
    const issued = await once(deps.db, frame, async (tx): Promise<Result<Kept, Rejection>> => {
      const here = await atEvent(deps, tx, { actorId, eventId });
      if (!here.ok) return here;
      const { issuer, chain, at } = here.value;
      if (!mayIssuePins(issuer, chain, at)) return refuse(forbidden);
      const known = await findAppointments(tx, appointmentIds);
      const wanted = { appointmentIds, known, actorId, chain, at };
      const issues = flawsIn(wanted);
      if (issues.length > 0) return refuse({ kind: 'invalid', code: 'pin.list-refused', issues });
      const rows = await replaceIn(tx, deps, wanted, eventId);
      if (!rows.ok) return rows;
      for (const { personId } of rows.value) {
        await deps.trail(tx, undefined, {
          act: 'pin-issued',
          method: 'pin',
          personId,
          actorId,
          eventId,
        });
      }
      return accept({ items: rows.value.map(pinViewOf) });
    });
    if (!issued.ok) return issued;
    return accept({
      items: issued.value.items.map((item) => ({ ...item, pin: deps.pinOf(item.pinId) })),
    });
  };
